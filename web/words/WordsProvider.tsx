import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { storeLanguage } from './language.ts';
import type { Language } from './language.ts';
import { loadDeskWords } from './load-words.ts';
import type { DeskWords } from './words.ts';

type Spoken = { readonly language: Language; readonly words: DeskWords };
type Speech = Spoken & { readonly speak: (language: Language) => Promise<void> };

const SpeechContext = createContext<Speech | null>(null);

export function WordsProvider({ initial, children }: { initial: Spoken; children: ReactNode }) {
  const client = useQueryClient();
  const [spoken, setSpoken] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);
  const speech = useMemo(
    () => ({
      ...spoken,
      speak: async (language: Language) => {
        storeLanguage(language);
        setSpoken({ language, words: await loadDeskWords(language) });
        // Names and reasons that the server words come in the new language, too.
        await client.invalidateQueries();
      },
    }),
    [spoken, client],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The language in use, and the way to change it. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('Screens live inside WordsProvider');
  return speech;
}

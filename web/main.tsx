import '@fontsource-variable/noto-sans-jp';
import '@mantine/core/styles.layer.css';
import './app/global.css';
import './app/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { completeBrowser } from './app/complete-browser.ts';
import { cssVariables } from './app/css-variables.ts';
import { createQueryClient } from './app/query-client.ts';
import { router } from './app/router.tsx';
import { theme } from './app/theme.ts';
import { Toasts } from './app/Toasts.tsx';
import { readLanguage } from './words/language.ts';
import { loadDeskWords } from './words/load-words.ts';
import { WordsProvider } from './words/WordsProvider.tsx';

completeBrowser();
const language = readLanguage();
const words = await loadDeskWords(language);
const client = createQueryClient(() => {
  const { location, matches } = router.state;
  if (matches.some(({ staticData }) => staticData.isPublic)) return;
  const { href } = location;
  void router.navigate({ to: '/sign-in', search: href === '/' ? {} : { to: href }, replace: true });
});

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
createRoot(element).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <WordsProvider initial={{ language, words }}>
          <Toasts />
          <RouterProvider router={router} />
        </WordsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

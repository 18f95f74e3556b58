import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { StateMark } from '../app/StateMark.tsx';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import classes from './TopBar.module.css';
import { healthLight } from './health-light.ts';

const REFRESH_MS = 60_000;

export function HealthLight() {
  const words = useWords().shell;
  const { data, isPending } = useQuery({ ...queryOf('getMallHealth', {}), refetchInterval: REFRESH_MS });
  if (isPending) return <span className={classes.lightPlace} />;
  const light =
    data === undefined
      ? { tone: 'quiet' as const, word: words.healthUnknown }
      : healthLight(data.items, words);
  return (
    <Link to="/health" className={classes.light} aria-label={`${words.healthLabel}: ${light.word}`}>
      <StateMark tone={light.tone}>{light.word}</StateMark>
    </Link>
  );
}

import classes from './JsonBlock.module.css';

/** Raw data, folded away until it is wanted. */
export function JsonBlock({ summary, value }: { summary: string; value: unknown }) {
  return (
    <details className={classes.block}>
      <summary>{summary}</summary>
      <pre tabIndex={0} className={classes.json}>
        {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
      </pre>
    </details>
  );
}

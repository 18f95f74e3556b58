import { PHASES, STATUS_NAMES } from '@matome/domain/orders/status.ts';
import table from '../../app/table.module.css';
import { useSpeech } from '../../words/WordsProvider.tsx';

/** Phases whose orders are never written back (M10). */
const NOT_EXPORTABLE: readonly string[] = ['new', 'on-hold', 'cancelled'];

export function BuiltInStatuses() {
  const { language, words } = useSpeech();
  const page = words.settings.statusesPage;
  return (
    <table className={table.table}>
      <tbody>
        {PHASES.map((phase) => (
          <tr key={phase}>
            <td className={table.strong}>{STATUS_NAMES[phase][language]}</td>
            <td className={table.dim}>
              {NOT_EXPORTABLE.includes(phase) ? page.notExportable : page.exportable}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { FileAnswer } from '@matome/contract/route.ts';
import type { InvoicePaper } from '@matome/domain/contracts/billing/invoice-paper.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { InvoiceRecord } from '../invoices/invoice-store.ts';

/** What the template reads. */
type OnPaper = {
  readonly paper: InvoicePaper;
  readonly mark: 'paid' | 'void' | null;
  readonly markedOn: string | null;
  readonly reason: string | null;
};

type Thread = {
  readonly worker: Worker;
  /** Papers that are being set, by the number of their task. */
  readonly waiting: Map<number, PromiseWithResolvers<Uint8Array<ArrayBuffer>>>;
};

const answer = z.object({ id: z.number(), pdf: z.instanceof(Uint8Array<ArrayBuffer>) });

let thread: Thread | null = null;
let lastTask = 0;

/** The invoice as a file. The same invoice in the same state gives the same bytes. */
export async function invoicePdf(invoice: InvoiceRecord): Promise<FileAnswer> {
  const bytes = await setPaper(onPaper(invoice));
  return { fileName: `請求書-${invoice.paper.number}.pdf`, mediaType: 'application/pdf', bytes };
}

function onPaper({ paper, paidOn, voidedAt, voidReason }: InvoiceRecord): OnPaper {
  if (voidedAt !== null) return { paper, mark: 'void', markedOn: tokyoDay(voidedAt), reason: voidReason };
  if (paidOn !== null) return { paper, mark: 'paid', markedOn: paidOn, reason: null };
  return { paper, mark: null, markedOn: null, reason: null };
}

/** In a thread of its own, started at the first paper: setting one takes long enough to hold up other requests. */
function setPaper(given: OnPaper): Promise<Uint8Array<ArrayBuffer>> {
  thread ??= startThread();
  const set = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  const id = ++lastTask;
  thread.waiting.set(id, set);
  thread.worker.postMessage({ id, invoice: JSON.stringify(given) });
  return set.promise;
}

function startThread(): Thread {
  const started: Thread = {
    worker: new Worker(new URL('./typst-thread.ts', import.meta.url)),
    waiting: new Map(),
  };
  started.worker.on('message', (message: unknown) => {
    const { id, pdf } = answer.parse(message);
    started.waiting.get(id)?.resolve(pdf);
    started.waiting.delete(id);
  });
  // What ends the thread fails the papers that it had; the next one starts another.
  started.worker.on('error', (cause) => {
    if (thread === started) thread = null;
    for (const { reject } of started.waiting.values())
      reject(new Error('the invoice could not be set', { cause }));
  });
  // It must not keep a process alive that has nothing else to do.
  started.worker.unref();
  return started;
}

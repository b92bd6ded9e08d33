// A bar on standard error for work that takes long. Only for a person at a terminal, only after a moment, and gone at the end.

const firstAfterMs = 400;
const everyMs = 100;
const width = 28;

export interface Progress {
  /** `done` of `total`, in whatever is counted; `note` stands behind the bar. */
  readonly show: (done: number, total: number, note: string) => void;
  readonly end: () => void;
}

const silent: Progress = { show: () => {}, end: () => {} };

export function progressOn(stream: NodeJS.WriteStream, now: () => number): Progress {
  if (!stream.isTTY) return silent;
  const start = now();
  let last = 0;
  let shown = false;
  return {
    show: (done, total, note) => {
      const time = now();
      if (time - start < firstAfterMs || time - last < everyMs) return;
      last = time;
      shown = true;
      // A terminal that does not know its width says 0.
      const line = bar(done, total, note).slice(0, Math.max(20, (stream.columns || 80) - 1));
      stream.write(`\r\u001b[K${line}`);
    },
    end: () => {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}

export function bar(done: number, total: number, note: string): string {
  const share = total <= 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(share * 100)).padStart(3)} %  ${note}`;
}

// The audit log cannot be written or read: what happened, to which file, and what to do. Maps system errors; does no I/O.

export type AuditErrorCode = 'full' | 'read-only' | 'denied' | 'not-a-file' | 'too-large' | 'failed';

export class AuditError extends Error {
  readonly code: AuditErrorCode;
  constructor(code: AuditErrorCode, message: string) {
    super(message);
    this.name = 'AuditError';
    this.code = code;
  }
}

type Remedy = readonly [code: AuditErrorCode, what: string, todo: string];

const elsewhere = 'or set `XDG_STATE_HOME` to another folder';

const remedies: Readonly<Record<string, Remedy>> = {
  ENOSPC: ['full', 'no space left on the disk', `free some space, ${elsewhere}`],
  EDQUOT: ['full', 'the disk quota is used up', `free some space, ${elsewhere}`],
  EFBIG: ['full', 'the file may not grow any further', `raise the file size limit (\`ulimit -f\`), ${elsewhere}`],
  EROFS: ['read-only', 'the disk is mounted read-only', `mount it writable, ${elsewhere}`],
  EACCES: ['denied', 'permission denied', `make the folder yours with \`chown\` and \`chmod 700\`, ${elsewhere}`],
  EPERM: ['denied', 'operation not permitted', `remove the immutable flag or mend the owner, ${elsewhere}`],
  ENOTDIR: ['not-a-file', 'a part of the path is a file, not a folder', `move that file away, ${elsewhere}`],
  EISDIR: ['not-a-file', 'a folder is in its place', `move that folder away, ${elsewhere}`],
  ELOOP: ['not-a-file', 'symbolic links go round in circles', `remove the link, ${elsewhere}`],
};

export const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Any failure while `file` was written, as an AuditError. */
export function toAuditError(file: string, error: unknown): AuditError {
  if (error instanceof AuditError) return error;
  const errno = errnoOf(error) ?? '';
  const [code, what, todo] = remedies[errno] ?? [
    'failed',
    error instanceof Error ? error.message : String(error),
    `mend that, ${elsewhere}`,
  ];
  return new AuditError(code, `cannot write the audit log \`${file}\`: ${oneLine(what)}; ${todo}`);
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

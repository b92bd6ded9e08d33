// [I/O] Who the agent acts for, as the operating system says. Variables like `USER` are not believed: roles hang on this name.
import { userInfo } from 'node:os';

/** The login name; `uid:1000` for an account without a name. */
export function osUser(): string {
  try {
    return userInfo().username;
  } catch {
    const id = process.getuid?.();
    return id === undefined ? 'unknown' : `uid:${id}`;
  }
}

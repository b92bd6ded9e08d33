// The obligations that this version can meet. One that is not listed is refused in a policy file and denies at run time.

export const knownObligations: readonly string[] = [];

/** Counting stops here, so that a neglected desk's pages are as quick as a tidy one's. */
export const countedUpTo = 1000;

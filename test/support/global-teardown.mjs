/** Ends the servers that global-setup started, if it did. */
export default async function globalTeardown() {
  await globalThis.testServers?.stop();
}

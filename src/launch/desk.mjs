import { prepare } from './bootstrap.mjs';
import { deskEnvironment, readEnvironmentFile } from './desk-environment.mjs';
import { bringUpToDate } from './first-time.mjs';
import { deskFolder } from './folders.mjs';
import { choosePort } from './listening.mjs';

/** Everything a desk needs before its own processes start; `died` settles when an embedded server ends unasked. */
export async function readyDesk(verb, opened) {
  const build = await prepare();
  readEnvironmentFile();
  const found = await deskEnvironment({ folder: deskFolder(), verb, opened });
  const { port, host, address } = await choosePort(found.env);
  const env = { PUBLIC_URL: address, ...found.env, PORT: String(port), HOST: host };
  if (found.servers !== undefined) found.servers.about.address = address;
  await bringUpToDate({ ...found, env, build });
  return {
    env,
    folder: found.folder,
    port,
    host,
    address,
    died: found.servers?.died ?? new Promise(() => {}),
  };
}

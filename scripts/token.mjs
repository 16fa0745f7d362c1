// `npm run --silent token -- USERNAME`: an access token of a demo account of the running stack.
import { accessToken, NobodyThere } from './identity/code-flow.mjs';
import {
  answer,
  CommandRefused,
  dataFolder,
  identityUrl,
  notRunning,
  readAccounts,
} from './identity/running-stack.mjs';

await answer(async () => {
  const [username, ...rest] = process.argv.slice(2);
  if (!username || rest.length > 0) {
    throw new CommandRefused(
      'Sebutkan satu nama pengguna: npm run --silent token -- NAMA; daftarnya: npm run --silent accounts',
      'Name one username: npm run --silent token -- USERNAME; the list: npm run --silent accounts',
    );
  }
  const data = dataFolder();
  const issuer = await identityUrl(data, process.env.PORT);
  const account = (await readAccounts(data)).find((candidate) => candidate.username === username);
  const token = account && (await accessToken(issuer, account).catch(blame(data)));
  if (token) return token;
  throw new CommandRefused(
    `Tidak ada akun demo "${username}"; daftarnya: npm run --silent accounts`,
    `There is no demo account "${username}"; the list: npm run --silent accounts`,
  );
});

function blame(data) {
  return (error) => {
    throw error instanceof NobodyThere ? notRunning(data) : error;
  };
}

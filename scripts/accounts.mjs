// `npm run --silent accounts`: the demo accounts as JSON.
import { answer, dataFolder, readAccounts } from './identity/running-stack.mjs';

await answer(async () => {
  const accounts = await readAccounts(dataFolder());
  return JSON.stringify(
    accounts.map(({ username, password, name, offices, roles }) => ({
      username,
      password,
      name,
      offices,
      roles,
    })),
    null,
    2,
  );
});

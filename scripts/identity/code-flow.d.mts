/** Nothing answers at the provider's address. */
export class NobodyThere extends Error {}

/** Signs in with the authorization code flow; undefined when username and password are refused. */
export function accessToken(
  issuer: string,
  account: { readonly username: string; readonly password: string },
): Promise<string | undefined>;

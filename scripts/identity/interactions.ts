import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { type DemoAccounts, signIn } from './accounts.js';
import { pageHeaders } from './page-frame.js';
import { errorPage } from './pages.js';
import { signInPage } from './sign-in-page.js';

/** The pages between "please sign in" and "signed in"; they stand before the provider's own routes. */
export function interactionRoutes(provider: Provider, accounts: DemoAccounts): Router {
  const routes = Router();
  const form = express.urlencoded({ extended: false, limit: '4kb' });

  routes.get('/interaction/:uid', async (request, response) => {
    const { uid, params } = await provider.interactionDetails(request, response);
    const picked = accounts.get(text(request.query.account));
    const username = picked?.username ?? text(params.login_hint);
    show(
      response,
      200,
      signInPage({
        uid,
        accounts: accounts.values(),
        username,
        password: picked?.password ?? '',
        refused: false,
      }),
    );
  });

  routes.post('/interaction/:uid', form, async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    const username = field(request, 'username');
    const account = signIn(accounts, username, field(request, 'password'));
    if (account) {
      await provider.interactionFinished(request, response, { login: { accountId: account.username } });
      return;
    }
    show(
      response,
      401,
      signInPage({ uid, accounts: accounts.values(), username, password: '', refused: true }),
    );
  });

  routes.post('/interaction/:uid/abort', async (request, response) => {
    await provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'the user cancelled the sign-in',
    });
  });

  routes.use('/interaction', refuse);
  return routes;
}

/** The sign-in was begun an hour ago, in another browser or before a restart: say so instead of failing. */
function refuse(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof errors.SessionNotFound) {
    show(
      response,
      400,
      errorPage('session_not_found', 'this sign-in has ended or belongs to another browser'),
    );
    return;
  }
  next(error);
}

function show(response: Response, status: number, page: string): void {
  response.status(status).set(pageHeaders()).send(page);
}

function field(request: Request, name: string): string {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) return '';
  return text(Object.entries(body).find(([key]) => key === name)?.[1]);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

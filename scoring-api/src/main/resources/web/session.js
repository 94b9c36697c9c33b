let asked;

/** Who asks: role, name, csrf_token; null for a browser that hasn't signed in. */
export function session() {
  asked ??= fetch('/v1/session', { headers: { Accept: 'application/json' } }).then(answer => answer.ok ? answer.json() : null);
  return asked;
}

/** Goes to the login page, and comes back here afterwards. */
export function signInFirst() {
  location.href = '/login?next=' + encodeURIComponent(location.pathname + location.search);
}

/** Tells the server something that changes what it holds; gives the answer. */
export async function tell(address, body, method = 'POST') {
  const who = await session();
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (who?.csrf_token) headers['X-CSRF-Token'] = who.csrf_token;
  const answer = await fetch(address, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  if (answer.status === 401) signInFirst();
  return answer;
}

export async function signOut() {
  await tell('/v1/session', undefined, 'DELETE');
  location.href = '/login';
}

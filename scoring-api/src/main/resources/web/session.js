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

/** Headers of a request that changes something: they show that it comes from these pages. */
export async function proof() {
  const who = await session();
  return who?.csrf_token ? { 'X-CSRF-Token': who.csrf_token } : {};
}

export async function signOut() {
  await fetch('/v1/session', { method: 'DELETE', headers: await proof() });
  location.href = '/login';
}

// Passkeys: fetches what is to be signed, asks the browser for a passkey, and sends the form with what it says.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

// For browsers that know passkeys and not yet their form in JSON.
const withBytes = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
const creation = (json) => PublicKeyCredential.parseCreationOptionsFromJSON?.(json)
  ?? { ...json, challenge: bytes(json.challenge), user: { ...json.user, id: bytes(json.user.id) }, excludeCredentials: withBytes(json.excludeCredentials) };
const request = (json) => PublicKeyCredential.parseRequestOptionsFromJSON?.(json) ?? { ...json, challenge: bytes(json.challenge), allowCredentials: withBytes(json.allowCredentials) };
function said(credential) {
  if (credential.toJSON) return credential.toJSON();
  const { response } = credential;
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].filter((part) => response[part]);
  return {
    id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: {},
    response: { ...Object.fromEntries(parts.map((part) => [part, text(response[part])])), transports: response.getTransports?.() ?? [] },
  };
}

async function ask(form) {
  const answer = await fetch(form.dataset.options, { method: 'POST', headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const json = await answer.json();
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: creation(json) })
    : navigator.credentials.get({ publicKey: request(json) });
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) continue;
  const button = form.querySelector('button');
  const told = form.querySelector('[data-passkey-said]');
  form.querySelector('[data-passkey-needs]').hidden = true;
  for (const part of form.querySelectorAll('[hidden]:not([data-passkey-said], [data-passkey-needs], input)')) part.hidden = false;
  form.addEventListener('submit', async (event) => {
    if (form.credential.value) return;
    event.preventDefault();
    if (button.getAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    told.hidden = true;
    try {
      form.credential.value = JSON.stringify(said(await ask(form)));
      form.requestSubmit();
    } catch {
      told.textContent = form.dataset.failed;
      told.hidden = false;
    } finally {
      button.removeAttribute('aria-busy');
    }
  });
  // Coming back with the browser's back button, what was signed is used up.
  addEventListener('pageshow', () => (form.credential.value = ''));
}

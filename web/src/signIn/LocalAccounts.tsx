import { type FormEvent, useState } from 'react';
import { localAccounts, signInLocally } from './localAccounts.ts';
import { localAccountMessages as texts } from './localMessages.ts';
import './localAccounts.css';

/** Sign-in of the local stack: seeded people in one click, others by address. */
export default function LocalAccounts() {
  const [email, setEmail] = useState('');
  const [trouble, setTrouble] = useState('');
  const enter = async (account: { name: string; email: string }): Promise<void> => {
    try {
      await signInLocally(account);
    } catch {
      setTrouble(texts.noAnswer);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = email.trim().toLowerCase();
    const [name = ''] = address.split('@');
    if (name && address.includes('@')) void enter({ name, email: address });
    else setTrouble(texts.invalidAddress);
  };
  return (
    <section className="stage-door on-paper" aria-labelledby="stage-door">
      <h2 id="stage-door">{texts.title}</h2>
      <p className="stage-door-why">{texts.explanation}</p>
      <ul className="stage-door-people">
        {localAccounts.map((account) => (
          <li key={account.email}>
            <button type="button" className="button stage-door-person" onClick={() => void enter(account)}>
              {texts.continueAs(account.name)}
            </button>
            <span className="stage-door-part">{account.part}</span>
          </li>
        ))}
      </ul>
      <form className="stage-door-form" onSubmit={submit} noValidate>
        <label className="stage-door-field">
          <span className="field-label">{texts.email}</span>
          <input
            className="field"
            type="email"
            autoComplete="off"
            placeholder={texts.placeholder}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </label>
        <button type="submit" className="button button--ink">
          {texts.continue}
        </button>
      </form>
      <p role="alert" className="field-trouble">
        {trouble}
      </p>
    </section>
  );
}

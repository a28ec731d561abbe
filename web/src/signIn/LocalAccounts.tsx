import { type FormEvent, useState } from 'react';
import { localAccounts, signInLocally } from './localAccounts.ts';
import './localAccounts.css';

/** The stage door of the local stack: seeded people in one click, anybody else by address. */
export default function LocalAccounts() {
  const [email, setEmail] = useState('');
  const [trouble, setTrouble] = useState('');
  const enter = async (account: { name: string; email: string }): Promise<void> => {
    try {
      await signInLocally(account);
    } catch {
      setTrouble('The Auth emulator did not answer. Is the local stack running?');
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = email.trim().toLowerCase();
    const [name = ''] = address.split('@');
    if (name && address.includes('@')) void enter({ name, email: address });
    else setTrouble('Give a whole address, such as fresh@example.com.');
  };
  return (
    <section className="stage-door on-paper" aria-labelledby="stage-door">
      <h2 id="stage-door">Stage door</h2>
      <p className="stage-door-why">Local accounts, on this machine only.</p>
      <ul className="stage-door-people">
        {localAccounts.map((account) => (
          <li key={account.email}>
            <button type="button" className="button stage-door-person" onClick={() => void enter(account)}>
              Continue as {account.name}
            </button>
            <span className="stage-door-part">{account.part}</span>
          </li>
        ))}
      </ul>
      <form className="stage-door-form" onSubmit={submit} noValidate>
        <label className="stage-door-field">
          <span className="field-label">Email address</span>
          <input
            className="field"
            type="email"
            autoComplete="off"
            placeholder="another address"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </label>
        <button type="submit" className="button button--ink">
          Continue
        </button>
      </form>
      <p role="alert" className="field-trouble">
        {trouble}
      </p>
    </section>
  );
}

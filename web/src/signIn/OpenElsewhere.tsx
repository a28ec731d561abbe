import { CopyText } from '../ui/CopyText.tsx';
import { signInMessages } from './messages.ts';
import './openElsewhere.css';

const { inApp: texts } = signInMessages;

/** Tells people in another app's browser where to open the page, with its address. @param app its name; empty if unknown */
export function OpenElsewhere({ app }: { app: string }) {
  return (
    <div className="open-elsewhere">
      <p>{texts.explanation(app)}</p>
      <CopyText label={texts.address} text={window.location.href} copy={texts.copy} />
    </div>
  );
}

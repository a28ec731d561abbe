import './app/jitless.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/buttons.css';
import './ui/fields.css';
import './ui/fold.css';
import './ui/room.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { watchIdentity } from './identity/identity.ts';
import { watchNetwork } from './server/connectivity.ts';
import { watchVisibleHeight } from './ui/visibleHeight.ts';

watchNetwork();
watchVisibleHeight();
void watchIdentity();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);

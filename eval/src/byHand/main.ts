// A model that is answered by hand: speaks Gemini's REST wire, writes each question to a file, and waits for the answer in
// another (docs/prompts.md).
//   npm run eval:by-hand -- FOLDER [PORT]

import { startGeminiWire } from './geminiWire.ts';
import { readerIn } from './reader.ts';

const [folder, port = '9977'] = process.argv.slice(2);
if (!folder || !/^\d+$/u.test(port)) {
  console.error('usage: npm run eval:by-hand -- FOLDER [PORT]');
  process.exit(1);
}
const reader = readerIn(folder, (file) => console.log(file));
const { url } = await startGeminiWire((question) => reader.answer(question), Number(port));
console.log(
  `a model by hand on ${url}; set GEMINI_API_KEY=x GOOGLE_GEMINI_BASE_URL=${url} for npm run eval -- --patient`,
);

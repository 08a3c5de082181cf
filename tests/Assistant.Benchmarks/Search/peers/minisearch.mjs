// MiniSearch as a peer: reads passages and questions, says when it is ready, and times a pass of all questions whenever asked.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import MiniSearch from 'minisearch';

const [, , passagesFile, questionsFile] = process.argv;
const questions = readFileSync(questionsFile, 'utf8').split('\n').filter(Boolean).map(l => JSON.parse(l).join(' '));
const passages = [];
for await (const line of createInterface({ input: createReadStream(passagesFile) })) passages.push(JSON.parse(line));

const say = value => process.stdout.write(`${JSON.stringify(value)}\n`);
const from = performance.now();
const index = new MiniSearch({ fields: ['title', 'heading', 'body', 'questions'], searchOptions: { boost: { title: 0.1, heading: 0.8, body: 1, questions: 1.4 } } });
index.addAll(passages);
const built = (performance.now() - from) / 1000;
globalThis.gc?.();
const memory = process.memoryUsage();
say({ built, heap: memory.heapUsed, process: memory.rss, peak: process.resourceUsage().maxRSS * 1024 });

const pass = () => questions.map(question => {
  const start = performance.now();
  index.search(question).slice(0, 10);
  return performance.now() - start;
});
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'round') break;
  say(pass());
}
process.exit(0);

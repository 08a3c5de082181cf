// Reads activities from standard input, one JSON object a line, and answers each with one line: what Microsoft's own schema says against it.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { activityZodSchema } = createRequire(import.meta.url)("@microsoft/agents-activity");
for await (const line of createInterface({ input: process.stdin })) {
    const read = activityZodSchema.safeParse(JSON.parse(line));
    console.log(JSON.stringify(read.success ? [] : read.error.issues.map(issue => `${issue.path.join(".")}: ${issue.message}`)));
}

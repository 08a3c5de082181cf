// Reads a JSON array of Teams manifests from standard input and prints, for each, what Microsoft's own schema says against it.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const { AppManifestUtils } = createRequire(import.meta.url)("@microsoft/app-manifest");
const manifests = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(await Promise.all(manifests.map(manifest => AppManifestUtils.validateAgainstSchema(manifest)))));

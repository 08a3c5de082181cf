// Reads {appId, issuer, keys, cases: [{authorization, activity}]} from standard input and prints, for each case, whether Microsoft's own
// connector library lets it in. The keys are told to it on loopback, as Teams tells them; nothing else is asked.
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

const { AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = createRequire(import.meta.url)("botframework-connector");
const { appId, issuer, keys, cases } = JSON.parse(await text(process.stdin));

const server = createServer((request, response) => response.end(JSON.stringify(request.url === "/keys" ? keys : { issuer, jwks_uri: `${address}/keys` })));
await new Promise(done => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}`;

const authentication = BotFrameworkAuthenticationFactory.create("", true, `${address}/login`, `${issuer}/.default`, issuer, `${address}/oauth`,
    `${address}/openid`, `${address}/openid`, "", new PasswordServiceClientCredentialFactory(appId, "unused"), new AuthenticationConfiguration());
const verdicts = [];
for (const { authorization, activity } of cases)
    verdicts.push(await authentication.authenticateRequest(activity, authorization ?? "").then(() => true, () => false));
console.log(JSON.stringify(verdicts));
server.close();

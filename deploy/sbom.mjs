// What the program is made of, as a CycloneDX list: node deploy/sbom.mjs > assistant.cdx.json, after dotnet restore.
// The same packages give the same list, byte for byte: no time, no host, no path stands in it.
import { createHash } from 'node:crypto';
import { readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = path => JSON.parse(readFileSync(join(root, path), 'utf8'));
const hex = base64 => Buffer.from(base64, 'base64').toString('hex');
const sorted = list => [...list].sort((a, b) => a['bom-ref'] < b['bom-ref'] ? -1 : 1);

function nuget(assets) {
    const folder = Object.keys(assets.packageFolders)[0];
    const target = Object.values(assets.targets)[0];
    const packages = Object.entries(assets.libraries).filter(([, l]) => l.type === 'package');
    const refs = new Map(packages.map(([key]) => [key.split('/')[0].toLowerCase(), `pkg:nuget/${key.replace('/', '@')}`]));
    const components = packages.map(([key, library]) => {
        const [name, version] = key.split('/');
        const nuspec = join(folder, library.path, `${name.toLowerCase()}.nuspec`);
        const licence = existsSync(nuspec) ? /<license type="expression">([^<]+)</.exec(readFileSync(nuspec, 'utf8'))?.[1] : undefined;
        // An analyser has nothing that runs.
        const runs = ['runtime', 'runtimeTargets', 'native', 'resource'].some(k => target[key]?.[k]) || Object.keys(target[key]?.dependencies ?? {}).length > 0;
        return {
            type: 'library', 'bom-ref': `pkg:nuget/${name}@${version}`, name, version, purl: `pkg:nuget/${name}@${version}`,
            scope: runs ? 'required' : 'excluded', hashes: [{ alg: 'SHA-512', content: hex(library.sha512) }], ...licence && { licenses: [{ expression: licence }] },
        };
    });
    const dependencies = packages.map(([key]) => ({
        ref: `pkg:nuget/${key.replace('/', '@')}`,
        dependsOn: Object.keys(target[key]?.dependencies ?? {}).map(d => refs.get(d.toLowerCase())).filter(Boolean).sort(),
    }));
    return { components, dependencies };
}

function npm(lock) {
    return Object.entries(lock.packages).filter(([path, p]) => path && !p.dev).map(([path, p]) => {
        const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
        const purl = `pkg:npm/${name.replace('@', '%40')}@${p.version}`;
        const [alg, hash] = p.integrity.split(/-(.*)/s);
        return { type: 'library', 'bom-ref': purl, name, version: p.version, purl, scope: 'required', hashes: [{ alg: alg.replace('sha', 'SHA-'), content: hex(hash) }], ...p.license && { licenses: [{ expression: p.license }] } };
    });
}

const { components, dependencies } = nuget(read('src/Assistant/obj/project.assets.json'));
const all = sorted(new Map([...components, ...npm(read('src/Assistant/package-lock.json'))].map(c => [c['bom-ref'], c])).values());
const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex');
console.log(JSON.stringify({
    bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    serialNumber: `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`,
    metadata: { component: { type: 'application', 'bom-ref': 'assistant', name: 'assistant' } },
    components: all, dependencies: dependencies.sort((a, b) => a.ref < b.ref ? -1 : 1),
}, null, 1));

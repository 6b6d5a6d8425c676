#!/usr/bin/env node
// Takes from the site's module and its glue what only costs bytes: what no page calls, and the hashes
// in the names of imports, which do not compress.
// Usage: scripts/slim.mjs FOLDER   (with site.js and site_bg.wasm as wasm-bindgen wrote them)
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// The sections of a module, and the kinds of what it imports, by their codes in its binary format.
const IMPORTS = 2;
const EXPORTS = 7;
const [FUNCTION, TABLE, MEMORY, GLOBAL, TAG] = [0, 1, 2, 3, 4];

// Bodies of server functions as streams: a site without a server has no use for them.
const UNUSED_CLASSES = ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];

const folder = process.argv[2];
const paths = { glue: join(folder, "site.js"), module: join(folder, "site_bg.wasm") };
const shortNames = new Map();

function withoutClass(text, name) {
    const declaration = new RegExp(`^export class ${name} \\{$.*?^\\}$\\n(if \\(Symbol\\.dispose\\) ${name}\\..*?$)?`, "ms");
    if (!declaration.test(text)) {
        throw new Error(`${paths.glue} has no class ${name}: take it out of UNUSED_CLASSES`);
    }
    return text.replace(declaration, "");
}

// Names of the glue's functions become numbers in base 36; what another module shares keeps its name.
function renamed(section) {
    const from = new Reader(section);
    const entries = from.list(() => {
        const [origin, name] = [from.name(), from.name()];
        const description = from.since(() => skipDescription(from));
        if (origin === "./site_bg.js") shortNames.set(name, `_${shortNames.size.toString(36)}`);
        return Buffer.concat([text(origin), text(shortNames.get(name) ?? name), description]);
    });
    return list(entries);
}

function used(section) {
    const from = new Reader(section);
    const unused = new RegExp(`^(__wbg_)?(${UNUSED_CLASSES.join("|")})_`, "i");
    const entries = from.list(() => {
        let name;
        const entry = from.since(() => {
            name = from.name();
            from.byte();
            from.number();
        });
        return unused.test(name) ? Buffer.alloc(0) : entry;
    });
    return list(entries.filter((entry) => entry.length > 0));
}

function skipDescription(from) {
    const kind = from.byte();
    if (kind === FUNCTION) from.number();
    else if (kind === TABLE) skipLimits(from, from.byte());
    else if (kind === MEMORY) skipLimits(from);
    else if (kind === GLOBAL) [from.byte(), from.byte()];
    else if (kind === TAG) [from.byte(), from.number()];
    else throw new Error(`${paths.module} imports something of the unknown kind ${kind}`);
}

function skipLimits(from) {
    const hasMaximum = from.byte() & 1;
    from.number();
    if (hasMaximum) from.number();
}

// A module with some of its sections, by their codes, written anew.
function withSections(module, rewrite) {
    const header = 8;
    const from = new Reader(module, header);
    const sections = [module.subarray(0, header)];
    while (from.at < module.length) {
        const code = from.byte();
        const content = from.bytes();
        const written = rewrite[code]?.(content) ?? content;
        sections.push(Buffer.of(code), number(written.length), written);
    }
    return Buffer.concat(sections);
}

class Reader {
    constructor(content, at = 0) {
        this.content = content;
        this.at = at;
    }

    byte() {
        return this.content[this.at++];
    }

    // An unsigned number in LEB128.
    number() {
        let value = 0;
        for (let scale = 1; ; scale *= 128) {
            const byte = this.byte();
            value += (byte & 127) * scale;
            if (byte < 128) return value;
        }
    }

    bytes() {
        const length = this.number();
        this.at += length;
        return this.content.subarray(this.at - length, this.at);
    }

    name() {
        return this.bytes().toString("utf8");
    }

    list(entry) {
        return Array.from({ length: this.number() }, entry);
    }

    // The bytes that `read` passes over.
    since(read) {
        const start = this.at;
        read();
        return this.content.subarray(start, this.at);
    }
}

function number(value) {
    const bytes = [];
    for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
    return Buffer.from([...bytes, value]);
}

function text(value) {
    const content = Buffer.from(value, "utf8");
    return Buffer.concat([number(content.length), content]);
}

function list(entries) {
    return Buffer.concat([number(entries.length), ...entries]);
}

const glue = UNUSED_CLASSES.reduce(withoutClass, readFileSync(paths.glue, "utf8"));
const module = withSections(readFileSync(paths.module), { [IMPORTS]: renamed, [EXPORTS]: used });
writeFileSync(paths.module, module);
writeFileSync(paths.glue, glue.replaceAll(/\b__wb\w+/g, (name) => shortNames.get(name) ?? name));

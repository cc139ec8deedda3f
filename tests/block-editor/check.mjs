// What WordPress's own packages make of posts: node check.mjs FILE...
//
// Each file is read by the editor's parser with the blocks of its library, and written again by its serializer. Printed as
// JSON, a record a file: every block with its name and what is wrong with it, and whether the text came out as it went in.
// What must hold: the blocks are those of `@wordpress/block-library` as they are, in a page (jsdom) that is as much of a
// browser as reading and writing needs.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const tools = process.env.FINDINGS_BLOCK_EDITOR_TOOLS;
const require = createRequire(`${tools}/package.json`);
const { JSDOM, VirtualConsole } = require('jsdom');

// Without a console of its own: the editor's styles are newer than jsdom's reader of styles, and nobody looks at them.
const { window } = new JSDOM('<!DOCTYPE html><html><body></body></html>', {
	url: 'http://localhost/',
	pretendToBeVisual: true,
	virtualConsole: new VirtualConsole(),
});
for (const name of Object.getOwnPropertyNames(window)) {
	if (!(name in globalThis)) {
		globalThis[name] = window[name];
	}
}
const stands = (name, value) => {
	window[name] = value;
	Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
};
stands('matchMedia', () => ({ matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} }));
stands('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });
stands('CSS', { escape: (text) => text, supports: () => false });
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
globalThis.window = window;
// What the editor says of a block that it cannot read is in the block too; standard output is for the records.
for (const name of ['log', 'info', 'warn', 'error', 'group', 'groupEnd', 'groupCollapsed']) {
	console[name] = () => {};
}

const { registerCoreBlocks } = require('@wordpress/block-library');
const { parse, serialize } = require('@wordpress/blocks');
const raw = require('@wordpress/block-serialization-default-parser');
registerCoreBlocks();

const flat = (blocks) => blocks.flatMap((block) => [block, ...flat(block.innerBlocks)]);

/** What lies between the delimiters of blocks, where nothing may: the parser makes blocks without a name of it. */
const loose = (blocks) =>
	blocks.flatMap((block) => [...(block.blockName === null ? [block.innerHTML.trim()] : []), ...loose(block.innerBlocks)]);

const records = process.argv.slice(2).map((file) => {
	const text = readFileSync(file, 'utf8');
	const blocks = parse(text);
	return {
		file,
		blocks: flat(blocks).map((block) => ({
			name: block.name,
			valid: block.isValid,
			issues: (block.validationIssues ?? []).map((issue) => issue.args.map(String).join(' ').slice(0, 400)),
			begins: (block.originalContent ?? '').slice(0, 80),
		})),
		loose: loose(raw.parse(text)).filter((part) => part !== ''),
		again: serialize(blocks),
	};
});
process.stdout.write(JSON.stringify(records), () => process.exit(0));

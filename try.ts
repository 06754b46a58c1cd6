import { contentSearchFiles, engineOver } from './test/search/engine.ts';
import { gzipSync, brotliCompressSync } from 'node:zlib';
const t0=performance.now(); const files = contentSearchFiles(); console.log('build', performance.now()-t0);
const size=(k:string)=>{const s=JSON.stringify(files.get(k));return `${k} ${s.length} gz ${gzipSync(s,{level:9}).length} br ${brotliCompressSync(s).length}`};
if(process.argv[2]==='-s'){for (const k of ['names','facts','vocabulary']) console.log(size(k));
const b=[...files.keys()].filter(k=>k.startsWith('blocks/')); const w=[...files.keys()].filter(k=>k.startsWith('words/'));
const gz=(ks:string[])=>ks.map(k=>gzipSync(JSON.stringify(files.get(k))).length); for(const [n,ks] of [['blocks',b],['words',w]] as const){const g=gz(ks);console.log(n,g.length,'sum',g.reduce((a,c)=>a+c,0),'max',Math.max(...g))}}
const e = engineOver(files); await e.load();
for (const q of process.argv.slice(2).filter(a=>a!=='-s')) { const t=performance.now(); const a = await e.search({q,chosen:{},sort:'relevance'}); const ms=performance.now()-t;
 console.log(`\n[${q}] ${ms.toFixed(1)}ms n=${a.hits.length} suff=${a.sufficient}`, a.alternativesTo?`ALT ${a.alternativesTo.name}`:'', a.correctedTo?`→ ${a.correctedTo}`:'', a.facetWords.map(f=>f.text).join('|')); console.log(a.hits.slice(0,8).map(h=>`${h.record.name} ${h.score.toFixed(0)}`).join(' · ')); }

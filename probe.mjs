import { preview } from 'astro';
import { launchBrowser } from '/work/find/test/browser-launch.ts';
const server = await preview({ root: '.', logLevel: 'error', server: { port: 4720 } });
const base=`http://localhost:${server.port}`; const b = await launchBrowser();
const shots=JSON.parse(process.argv[2]);
for (const [name,path,w,dark,typed] of shots){const ctx=await b.newContext({viewport:{width:w,height:900},colorScheme:dark?'dark':'light'});const p=await ctx.newPage();p.on('console',m=>['error','warning'].includes(m.type())&&console.log(name,m.text()));p.on('pageerror',e=>console.log(name,String(e)));
await p.goto(base+path);if(typed){await p.locator('.search-form.large input').click();await p.waitForTimeout(400);await p.keyboard.type(typed,{delay:40});await p.waitForTimeout(500);}else await p.waitForTimeout(900);
await p.screenshot({path:`/tmp/shot-${name}.png`});await ctx.close();}
await b.close();await server.stop();process.exit(0);

import type { DiagnosticWords } from '../model/diagnostic.ts';

/** 输入哪里有误、怎样写才对：中文。 */

const days = (microseconds: number) => `${Math.round(microseconds / 86_400_000_000)} 天`;
const whole = (number: number) => number.toLocaleString('zh-CN');
const ask = (suggestion: string | undefined) => (suggestion === undefined ? '' : `是想写“${suggestion}”吗？`);
const stepNames: Readonly<Record<string, string>> = { spawn: '启动', join: '等待' };

export const diagnosticsZh: DiagnosticWords = {
  place: (line, column) => `第 ${line} 行第 ${column} 列：`,
  path: (path) => `${path} 处：`,
  sentences: {
    'text too long': ({ length, most }) =>
      `文本有 ${whole(length)} 个字符，最多 ${whole(most)} 个。相同的任务写成一行即可：io 5 x100。`,
    'too many rows': ({ most }) => `超过了 ${whole(most)} 行。相同的任务写成一行即可：io 5 x100。`,
    'too many steps': ({ most }) => `这一行超过了 ${whole(most)} 步。请拆成几行，或减少重复次数。`,
    'too many tasks': ({ most }) => `所有行合计超过了 ${whole(most)} 个任务。请调小次数。`,
    'too much work': () => '所有任务加起来超过 285 年。请缩短时长，或调小次数。',
    'unknown step': ({ word, suggestion }) =>
      `没有“${word}”这种步骤。${ask(suggestion)}可以写 io 5、cpu 2、block 1、request 3、acquire a、put q、spawn a 等。`,
    'unexpected text': ({ found, suggestion }) =>
      `“${found}”不该出现在这里。${ask(suggestion)}步骤之间用逗号隔开；最后一步之后可以写 x100、timeout 2、at 3、every 1、on loop。`,
    'missing comma': ({ before }) => `“${before}”前面少了一个逗号：io 5, cpu 2。`,
    'empty step': () => '这里缺一个步骤。补上一个，例如 io 5，或去掉逗号。',
    'missing duration': ({ step }) => `“${step}”后面要写秒数：${step} 5、${step} 0.3、${step} 1..30。`,
    'bad duration': ({ found }) => `“${found}”不能当作这里的时长。请写秒数：5、0.3、300ms。`,
    'negative duration': ({ found }) => `“${found}”小于零。时长不能为负。`,
    'duration too long': ({ found, most }) => `“${found}”太长了，最长 ${days(most)}。`,
    'range backwards': ({ min, max }) => `范围写反了，应为 ${max}..${min}。`,
    'missing name': ({ after }) => `“${after}”后面要写名字：${after} a。`,
    'bad name': ({ name, most }) => `“${name}”不能作名字。名字为 1 到 ${most} 个可见字符，首尾不留空格。`,
    'bad count': ({ found }) =>
      `${found === '' ? '缺少次数。' : `“${found}”不是次数。`}请写从 1 开始的整数：x100。`,
    'bad place': ({ found }) =>
      `${found === '' ? '没写在哪里运行。' : `“${found}”不是能运行的地方。`}请写 on loop 或 on thread。`,
    'bad permits': ({ found, most }) =>
      `${found === '' ? '信号量要写明许可数。' : `“${found}”不是许可数。`}请写 1 到 ${whole(most)} 的整数：semaphore s 3。`,
    'bad capacity': ({ found, most }) =>
      `“${found}”不是容量。请写 1 到 ${whole(most)} 的整数；不限容量就不写。`,
    'bad bar': ({ found }) =>
      `“${found}”不是一段任务。等待画成 |--5--|，计算画成 |==2==|，阻塞画成 |##3##|。`,
    'unclosed group': () => '这个括号没有闭合。应写成 (io 1, cpu 0.5) x3。',
    'unopened group': () => '多了一个右括号。应写成 (io 1, cpu 0.5) x3。',
    'unclosed quote': () => '名字少了后一个引号："我的任务"。',
    'repeated suffix': ({ suffix }) => `“${suffix}”写了两次，保留一个即可。`,
    'suffix inside': ({ suffix }) =>
      `“${suffix}”管的是整行，要写在最后一步之后。若想重复某几步，写成 (io 1) x3, io 2。`,
    'declared twice': ({ name }) => `“${name}”声明了两次，保留一个即可。`,
    'unknown task': ({ name, step, suggestion }) =>
      `没有名为“${name}”的行可供${stepNames[step] ?? step}。${ask(suggestion)}可以添上一行：${name}: io 5。`,
    'ambiguous task': ({ name, step }) =>
      `有好几行都叫“${name}”，分不清要${stepNames[step] ?? step}哪一行。请给每行起不同的名字。`,
    'task names itself': ({ name, step }) =>
      step === 'spawn'
        ? `“${name}”要由自己来启动，那它永远不会开始。请在别的行里启动它。`
        : `“${name}”在等自己结束，永远等不到。请改为等待别的行。`,
    'release without acquire': ({ lock }) => `这一行还没拿到“${lock}”就要释放它。请先写 acquire ${lock}。`,
    'not json': () => '这不是 JSON。请选择由本页面保存的文件。',
    'not a file of ours': () => '这不是任务文件：缺少 "interleave": 1 和 workload。',
    'newer version': ({ found, known }) =>
      `文件版本是 ${found}，本页面最高能读版本 ${known}。请用更新的 Interleave 打开。`,
    'wrong shape': ({ expected, found }) => `这里应为 ${expected}，实际是 ${found}。`,
    'unknown mode': ({ word, suggestion }) =>
      `没有“${word}”这种模式。${ask(suggestion)}写法举例：sync,gather,semaphore:2。`,
    'too many modes': ({ most }) => `模式超过了 ${most} 个，请去掉一些。`,
    'no parameters': ({ mode, found }) => `“${mode}”没有参数，请去掉“:${found}”。`,
    'unknown parameter': ({ mode, word, known, suggestion }) =>
      `“${mode}”没有参数“${word}”。${ask(suggestion)}它的参数有：${known.join('、')}。`,
    'repeated parameter': ({ mode, key }) => `“${mode}”的“${key}”写了两次，保留一个即可。`,
    'number out of range': ({ mode, key, found, min, max, whole: isWhole }) =>
      `“${mode}”的“${key}”不能是“${found}”。请写 ${whole(min)} 到 ${whole(max)} 的${isWhole ? '整数' : '秒数'}。`,
    'unknown option': ({ mode, key, found, options }) =>
      `“${mode}”的“${key}”不能是“${found}”。可选：${options.join('、')}。`,
  },
};

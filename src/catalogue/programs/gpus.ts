// Graphics processors: who uses them, how warm they are, and the few options that change their settings.
import { flag, privileged, program, readOnly, shortHelp, value, writes } from '../spec.ts';

const settings = privileged('changes the settings of a graphics processor for everybody on the machine', {
  takes: value,
});
const resets = privileged('resets a graphics processor or its settings');

export const nvidiaSmi = program(['nvidia-smi'], () => ({
  docs: 'https://docs.nvidia.com/deploy/nvidia-smi/index.html',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '-L|--list-gpus, -B|--list-excluded-gpus, -q|--query, -x|--xml-format, --dtd, -u|--unit': flag,
    '-i|--id, -d|--display, -l|--loop, -lms|--loop-ms, --query-gpu, --query-compute-apps, --query-supported-clocks, --query-accounted-apps, --query-retired-pages, --query-remapped-rows, --format, -c':
      value,
    '-f|--filename': writes,
    '-pm|--persistence-mode, -e|--ecc-config, -p|--reset-ecc-errors, -pl|--power-limit, -lgc|--lock-gpu-clocks, -lmc|--lock-memory-clocks, -ac|--applications-clocks, --compute-mode, --gom, -am|--accounting-mode, -mig|--multi-instance-gpu, -cc|--cuda-clocks':
      settings,
    '-rgc|--reset-gpu-clocks, -rmc|--reset-memory-clocks, -rac|--reset-applications-clocks, -caa|--clear-accounted-apps, -r|--gpu-reset':
      resets,
  },
  commands: {
    'dmon, pmon, topo, nvlink, drain, clocks, encodersessions, fbcsessions, stats, vgpu, c2c': readOnly({
      open: 'only shows',
    }),
    mig: readOnly({
      options: {
        '-lgip, -lgi, -lcip, -lci, -lgipp, -lcipp': value,
        '-cgi, -cci, -dgi, -dci, -C': settings,
        '-i, -gi, -ci, -gip, -cip': value,
      },
    }),
  },
  examples: {
    'nvidia-smi': 'read-only',
    'nvidia-smi -L': 'read-only',
    'nvidia-smi --query-gpu=memory.used --format=csv -l 1': 'read-only',
    'nvidia-smi dmon -s u': 'read-only',
    'nvidia-smi mig -lgip': 'read-only',
    'nvidia-smi mig -dgi': 'privileged-write',
    'nvidia-smi -pm 1': 'privileged-write',
    'nvidia-smi --gpu-reset -i 0': 'privileged-write',
  },
}));

/** They show and have nothing to change. */
export const viewers = program(['gpustat', 'nvtop', 'nvitop', 'intel_gpu_top', 'radeontop'], () => ({
  docs: 'https://github.com/wookayin/gpustat',
  bare: readOnly(),
  open: 'only shows',
  examples: { 'gpustat -cp': 'read-only', nvtop: 'read-only' },
}));

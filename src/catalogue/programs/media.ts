// Pictures, sound and film: one file in, another out.
import {
  choice,
  code,
  flag,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  rest,
  runsUnread,
  shortHelp,
  value,
  writeSafe,
  writes,
} from '../spec.ts';

const versions = { ...shortHelp, '-version|-v|-V': previews('prints the version', { first: true }) } as const;
const address = choice(
  {
    'rtmp:*|rtmps:*|srt:*|udp:*|rtp:*|tcp:*|icecast:*': privileged('sends a stream to another machine'),
    'http:*|https:*|-|pipe:*|null|/dev/null|%null': readOnly(),
  },
  writes,
);
const format = choice({ 'tee|rtp*': privileged('writes to places that are named in the output') }, value);

export const ffmpeg = program('ffmpeg', () => ({
  docs: 'https://ffmpeg.org/ffmpeg.html',
  bare: readOnly(),
  dashes: 'long',
  open: 'other options say how streams are translated',
  args: [rest(address)],
  options: {
    ...versions,
    '-i': reads,
    '-f': format,
    '-formats, -codecs, -encoders, -decoders, -filters, -pix_fmts, -devices, -protocols, -hwaccels, -L': flag,
    '-ss, -t, -to, -r, -s, -c|-codec, -c:*, -codec:*, -b:*, -q:*, -qscale:*, -crf, -preset, -vf, -af, -filter:*, -filter_complex|-lavfi, -map, -map_*, -metadata, -metadata:*, -ar, -ac, -vcodec, -acodec, -scodec, -pix_fmt, -vframes, -frames:*, -aspect, -loglevel|-v, -threads, -pass, -g, -bf, -movflags, -profile:*, -level, -tune, -start_number, -loop, -stream_loop, -framerate, -hwaccel, -vsync, -fps_mode, -async, -itsoffset, -disposition:*, -hls_time, -hls_list_size, -segment_time, -maxrate, -bufsize, -fs, -video_size, -sws_flags, -x264-params, -timeout, -headers, -user_agent, -safe, -protocol_whitelist, -strict, -minrate, -tag:*, -bsf:*, -color_*, -compression_level, -lossless, -quality, -dpi, -size, -filter_script, -init_hw_device':
      value,
    '-hls_segment_filename, -passlogfile, -report-file': writes,
    '-attach': reads,
    '-y, -n, -an, -vn, -sn, -dn, -hide_banner, -nostdin, -nostats, -stats, -re, -shortest, -copyts, -accurate_seek, -ignore_unknown, -autorotate, -noautorotate, -benchmark':
      flag,
  },
  examples: {
    'ffmpeg -y -i in.mp4 -c:v libx264 -crf 23 out.mp4': 'write-safe',
    'ffmpeg -i in.mov -vf scale=320:-1 out.gif': 'write-safe',
    'ffmpeg -i a.mp4 ~/.bashrc': 'privileged-write',
    'ffmpeg -i a.mp4 -f flv rtmp://live.example/key': 'privileged-write',
    'ffmpeg -i a.mp4 -f tee x': 'privileged-write',
    'ffmpeg -i ~/.ssh/id_rsa -f data x.bin': 'destructive',
    'ffmpeg -version': 'read-only',
  },
}));

export const mediaLooks = program(
  ['ffprobe', 'identify', 'mp4info', 'pngcheck', 'jpeginfo', 'soxi', 'compare', 'mkvinfo', 'heif-info', 'webpinfo'],
  () => ({
    docs: 'https://ffmpeg.org/ffprobe.html',
    bare: readOnly(),
    dashes: 'long',
    open: 'only looks',
    args: [rest(reads)],
    options: {
      ...versions,
      '-v|-loglevel|-show_entries|-of|-print_format|-select_streams|-format|-f|-metric|-i': value,
      '-show_streams, -show_format, -hide_banner, -verbose': flag,
    },
    examples: {
      'ffprobe -v error -show_entries format=duration -of csv=p=0 a.mp4': 'read-only',
      "identify -format '%wx%h' a.png": 'read-only',
    },
  }),
);

export const imagemagick = program(
  ['magick', 'convert', 'composite', 'montage', 'gm', 'import', 'vips', 'vipsthumbnail', 'sox'],
  () => ({
    docs: 'https://imagemagick.org/script/command-line-processing.php',
    bare: readOnly(),
    dashes: 'long',
    open: 'other options say how pictures are changed',
    args: [
      rest(
        choice(
          {
            'msl:*|mvg:*|ephemeral:*|url:*|https:*|http:*|text:*|@*|label:@*|caption:@*|*:@*': runsUnread(
              'reads or runs what a special address names',
            ),
            'convert|identify|compare|composite|montage|mogrify|-|xc:*|canvas:*|gradient:*|null:|label:*|caption:*|rose:|logo:|*%|*x*|(|)':
              value,
          },
          reads,
        ),
      ),
      choice(
        {
          '-|null:|info:|info:-': value,
          'msl:*|ephemeral:*|win:*|show:|x:': runsUnread('runs what a special address names'),
        },
        writes,
      ),
    ],
    options: {
      ...versions,
      '-write': writes,
      '-script': runsUnread('runs a script of the program', { takes: value }),
      '-resize|-crop|-quality|-density|-background|-fill|-stroke|-font|-pointsize|-gravity|-geometry|-size|-colors|-depth|-extent|-rotate|-blur|-sharpen|-format|-define|-set|-annotate|-draw|-border|-bordercolor|-delay|-loop|-dispose|-layers|-alpha|-channel|-threshold|-fuzz|-transparent|-compose|-tile|-modulate|-level|-gamma|-type|-colorspace|-profile|-interlace|-sampling-factor|-thumbnail|-scale|-sample|-roll|-shave|-splice|-swirl|-wave|-morphology|-unsharp|-quantize|-dither|-ordered-dither|-page|-units|-limit|-seed|-evaluate|-statistic|-fx|-bench|-metric|-compress|-chop|-affine|-distort|-virtual-pixel|-strokewidth|-undercolor|-stretch|-style|-weight|-kerning|-interline-spacing|-label|-title|-brightness-contrast|-sigmoidal-contrast|-posterize|-solarize|-tint|-colorize|-opaque|-floodfill|-region|-clone|-swap|-insert|-delete|-duplicate':
        value,
    },
    examples: {
      'magick in.png -resize 50% out.jpg': 'write-safe',
      'convert a.png b.png +append out.png': 'write-safe',
      'convert msl:x.msl out.png': { tier: 'privileged-write', unread: true },
      'convert a.png ephemeral:b.png': { tier: 'privileged-write', unread: true },
      'convert ~/.ssh/id_rsa x.png': 'destructive',
      'magick -script x.mgk': { tier: 'privileged-write', unread: true },
      'magick a.png -write ~/.bashrc b.png': 'privileged-write',
    },
  }),
);

/** Change files where they stand. */
export const mediaTools = program(
  [
    'mogrify',
    'exiftool',
    'optipng',
    'pngquant',
    'jpegoptim',
    'jpegtran',
    'cwebp',
    'dwebp',
    'gif2webp',
    'avifenc',
    'heif-convert',
    'guetzli',
    'oxipng',
    'gifsicle',
    'svgcleaner',
    'rsvg-convert',
    'cairosvg',
    'lame',
    'flac',
    'opusenc',
    'oggenc',
    'normalize',
    'mkvmerge',
    'mp4box',
    'MP4Box',
    'handbrakecli',
    'HandBrakeCLI',
    'potrace',
    'autotrace',
    'iconutil',
    'png2icns',
    'icotool',
    'fontforge',
    'fonttools',
    'pyftsubset',
    'ttx',
    'woff2_compress',
    'toktx',
    'gltf-transform',
    'obj2gltf',
  ],
  () => ({
    docs: 'https://exiftool.org/exiftool_pod.html',
    bare: writeSafe({ effects: ['reads', 'writes'] }),
    open: 'other options say how files are changed',
    args: [rest(reads)],
    options: {
      ...versions,
      '-o|-out|--output|--export-filename|-outfile': writes,
      '-config|--python|--python-expr|-P|--actions': runsUnread('runs a script of the program', { takes: value }),
      '-if|-p': value,
      '-execute': code('other'),
    },
    examples: {
      'exiftool -DateTimeOriginal photo.jpg': 'write-safe',
      'mogrify -resize 800x photos/a.jpg': 'write-safe',
      'cwebp -q 80 a.png -o a.webp': 'write-safe',
      'exiftool -config /tmp/x a.jpg': { tier: 'privileged-write', unread: true },
      'exiftool ~/.ssh/id_rsa': 'destructive',
      'exiftool -execute x': { tier: 'privileged-write', unread: true },
      'cwebp a.png -o ~/.bashrc': 'privileged-write',
    },
  }),
);

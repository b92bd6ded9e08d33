// Cryptography, certificates and keys: reading certificates is harmless, showing or handing out private keys is not.
import {
  becomes,
  choice,
  deploys,
  destroys,
  flag,
  help,
  type Judgement,
  type Options,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  rest,
  reveals,
  runsUnread,
  shortHelp,
  uses,
  value,
  writes,
} from '../spec.ts';

const any = { open: 'in any case' } as const;
const showsKey = reveals('prints a private key');
const makesKey = privileged('makes a key or a certificate', { ...any, effects: ['writes'] });
const files: Options = {
  '-in, -CAfile, -CApath, -CAkey, -CAserial, -config, -extfile, -signkey, -key, -inkey, -sigfile, -signature, -verify, -prverify, -sign, -certfile, -peerkey, -cert, -untrusted, -trusted, -kfile, -recip, -signer, -content, -data, -queryfile, -CA, -privin, -provider-path, -rand':
    uses,
  '-out, -writerand, -keylogfile, -msgfile, -sess_out': writes,
  '-keyout, -connect, -servername, -host, -port, -starttls, -days, -subj, -addext, -extensions, -reqexts, -passin, -passout, -pass, -password, -newkey, -name, -caname, -inform, -outform, -keyform, -certform, -md, -iter, -k, -K, -iv, -S, -bufsize, -nameopt, -certopt, -purpose, -set_serial, -digest, -algorithm, -pkeyopt, -paramfile, -cipher, -ciphersuites, -alpn, -nextprotoneg, -verify_depth, -verify_hostname, -verify_ip, -proxy, -sess_in, -curves, -groups, -sigalgs, -crl_reason, -url, -path, -header, -checkend, -checkhost, -checkip, -checkemail, -length, -xoflen, -hmac, -mac, -macopt, -not_before, -not_after, -ext, -id, -srpuser, -psk, -psk_identity, -maxfraglen, -sess, -attime':
    value,
  '-engine, -provider': runsUnread('loads a library', {
    takes: choice({ 'default|legacy|base|fips': readOnly() }, value),
  }),
};
const keyed: Judgement = {
  ...showsKey,
  options: {
    '-noout, -pubout, -pubin, -RSAPublicKey_out, -text_pub, -nokeys, -info-only': becomes(readOnly()),
    '-text': showsKey,
  },
};
const leaf = { open: 'the operation decides', args: [rest(uses)] } as const;

export const openssl = program(['openssl', 'libressl', 'boringssl'], () => ({
  docs: 'https://docs.openssl.org/master/man1/',
  bare: readOnly(),
  dashes: 'long',
  options: {
    '-help, --help': previews('prints help'),
    '-v|-version, --version': previews('prints the version', { first: true }),
    ...files,
  },
  commands: {
    x509: readOnly({
      ...leaf,
      options: {
        '-req, -new, -addtrust, -addreject': privileged('makes a certificate'),
        '-signkey, -CAkey, -force_pubkey': privileged('makes a certificate', { takes: uses }),
      },
    }),
    'version, dgst, md5, md4, sha1, sha224, sha256, sha384, sha512, sha3-*, blake2*, rmd160, sm3, ciphers, list*, help, verify, asn1parse, crl, crl2pkcs7, errstr, speed, prime, info, storeutl, sess_id, ts, ocsp, nseq, passwd, kdf, mac, fipsinstall, pkcs7, rehash, skeyutl, errstr, configutl':
      readOnly(leaf),
    's_client, s_time': readOnly({ effects: ['network'], ...leaf, args: [rest(value)], prints: 'download' }),
    s_server: privileged('opens a port of this machine', { ...leaf, effects: ['network'], args: [rest(value)] }),
    'rsa, ec, dsa, pkey, pkcs8, pkcs12': {
      ...keyed,
      open: 'the operation decides',
      options: {
        ...keyed.options,
        '-export': privileged('packs a key into a file'),
        '-modulus, -check, -nodes|-noenc, -topk8, -nocrypt, -legacy, -clcerts, -cacerts, -info': flag,
      },
    },
    rand: readOnly({ ...leaf, args: [value], prints: 'word' }),
    'enc, base64, aes*, des*, camellia*, bf*, cast*, rc*, aria*, sm4*, chacha20, seed*, zlib': readOnly({
      ...leaf,
      options: { '-in': reads },
      prints: 'decoded',
    }),
    'genrsa, genpkey, gendsa, req, ecparam, dhparam, dsaparam, pkeyparam, spkac, new*': {
      ...makesKey,
      options: { '-noout, -list_curves, -verify': becomes(readOnly()), '-out': value },
    },
    'pkeyutl, rsautl, smime, cms': privileged('signs or decrypts with a private key', leaf),
    ca: privileged('signs or revokes a certificate', {
      ...leaf,
      options: { '-revoke': destroys('revokes a certificate', { takes: uses }), '-gencrl': flag },
    }),
  },
  examples: {
    'openssl x509 -signkey -new -out /tmp/c': 'privileged-write',
    'openssl pkcs12 -in a.p12 -nokeys -export': 'privileged-write',
    'openssl version -out x': 'write-safe',
    'openssl x509 -in cert.pem -noout -text': 'read-only',
    'openssl s_client -connect api.example.com:443 -servername api.example.com </dev/null': 'read-only',
    'openssl rsa -in server.key -text -noout': 'destructive',
    'openssl rsa -in server.key -pubout': { tier: 'read-only', effects: ['secrets'] },
    'openssl rsa -noout -modulus -in server.key': 'read-only',
    'openssl pkcs12 -in a.p12 -nodes': 'destructive',
    'openssl pkcs12 -in a.p12 -nokeys': 'read-only',
    'openssl pkcs12 -export -inkey k -in c -out /tmp/b.p12': 'destructive',
    'openssl rand -hex 32': 'read-only',
    'openssl dgst -sha256 x.tgz': 'read-only',
    'openssl genrsa -out /tmp/k.pem 2048': 'privileged-write',
    'openssl req -new -newkey rsa:2048 -nodes -keyout /tmp/k.pem -out /tmp/r.csr': 'privileged-write',
    'openssl req -in r.csr -noout -text': 'read-only',
    'openssl enc -aes-256-cbc -d -in x.enc -pass pass:y': 'read-only',
    'openssl enc -d -base64 -in x | sh': { tier: 'destructive', unread: true },
    'openssl base64 -in ~/.ssh/id_rsa': 'destructive',
    'openssl s_server -accept 443': 'privileged-write',
    'openssl x509 -req -in r.csr -signkey /tmp/k -out /tmp/c': 'privileged-write',
    'openssl x509 -new -out /tmp/c': 'privileged-write',
    'openssl dgst -engine ./x.so a': { tier: 'privileged-write', unread: true },
    'openssl pkeyutl -decrypt -inkey k -in x': 'privileged-write',
    'openssl ca -in r.csr': 'privileged-write',
    'openssl ca -revoke c.pem': 'destructive',
    'openssl version': 'read-only',
    'openssl ecparam -list_curves': 'read-only',
    'openssl enc -aes-256-cbc -salt -in .env -out /tmp/e': 'destructive',
    'openssl x509 -noout -issuer -in c.pem': 'read-only',
  },
}));

const gpgChange = privileged('uses or changes keys of the key ring', { effects: ['writes'] });
export const gpg = program(['gpg', 'gpg2', 'gpgsm', 'sq', 'rnp'], () => ({
  docs: 'https://www.gnupg.org/documentation/manuals/gnupg/',
  bare: readOnly(),
  args: [rest(uses)],
  options: {
    ...help,
    '-h': previews('prints help'),
    '-n|--dry-run': flag,
    '--dump-options': previews('prints the options'),
    '--export-secret-keys|--export-secret-key, --export-secret-subkeys, --export-secret-ssh-key, --gen-revoke|--generate-revocation, --desig-revoke':
      reveals('hands out a private key'),
    '-d|--decrypt, --decrypt-files, --show-session-key, --override-session-key': reveals('shows what was encrypted'),
    '--delete-keys|--delete-key, --delete-secret-keys|--delete-secret-key, --delete-secret-and-public-keys|--delete-secret-and-public-key':
      destroys('deletes keys'),
    '--send-keys': deploys('publishes a key'),
    '--quick-revoke-uid, --quick-revoke-sig': destroys('revokes a key'),
    '-s|--sign, -b|--detach-sign|--detach-sig, --clearsign|--clear-sign, -e|--encrypt, -c|--symmetric, --encrypt-files|--multifile, --import, --fast-import, --recv-keys|--receive-keys, --refresh-keys, --fetch-keys|--fetch-key, --import-ownertrust, --gen-key|--generate-key, --full-gen-key|--full-generate-key, --quick-generate-key|--quick-gen-key, --quick-add-key|--quick-addkey, --quick-add-uid|--quick-adduid, --quick-set-expire, --quick-set-primary-uid, --quick-sign-key, --quick-lsign-key, --edit-key, --sign-key, --lsign-key, --change-passphrase|--passwd, --edit-card|--card-edit, --change-pin, --update-trustdb, --rebuild-keydb-caches, --server, --tofu-policy, --auto-key-locate, --auto-key-retrieve':
      gpgChange,
    '--photo-viewer, --agent-program, --dirmngr-program, --exec-path, --pinentry-program, --gpgv-program, --load-extension':
      runsUnread('runs a program of its own choice', { takes: value }),
    '--show-photos': flag,
    '--options, --passphrase-file, --keyring, --secret-keyring, --trustdb-name, --primary-keyring, -f|--recipient-file, --hidden-recipient-file':
      uses,
    '-o|--output, --logger-file|--log-file, --status-file, --attribute-file': writes,
    '-u|--local-user, -r|--recipient, -R|--hidden-recipient, --homedir, --keyserver, --keyserver-options, --default-key, --default-recipient, --encrypt-to, --hidden-encrypt-to, --passphrase, --passphrase-fd, --pinentry-mode, --status-fd, --logger-fd, --command-fd, --attribute-fd, --cipher-algo, --digest-algo, --cert-digest-algo, --compress-algo, -z, --trust-model, --keyid-format, --list-options, --verify-options, --import-options, --export-options, --export-filter, --import-filter, --trusted-key, --set-filename, --max-cert-depth, --completes-needed, --marginals-needed, --display-charset, --comment, --set-notation|-N, --group, --weak-digest, --debug, --debug-level, --default-new-key-algo, --s2k-mode, --s2k-count, --s2k-digest-algo, --s2k-cipher-algo, --sender, --input-size-hint, --personal-cipher-preferences, --personal-digest-preferences, --default-preference-list, --faked-system-time':
      value,
    '-k|--list-keys|--list-public-keys, -K|--list-secret-keys, --list-sigs|--list-signatures, --check-sigs|--check-signatures, --fingerprint, --verify, --verify-files, --list-packets, --print-md, --list-config, --card-status, --show-keys|--show-key, --export, --export-ssh-key, --export-ownertrust, --search-keys, --locate-keys|--locate-external-keys, --list-gcrypt-config, --gpgconf-list, --gpgconf-test, --check-trustdb, --dearmor|--dearmour, --enarmor, --store, --gen-random, -a|--armor|--armour, -q|--quiet, -v|--verbose, --batch, --no-batch, --yes, --no, --no-tty, -t|--textmode, --with-colons, --with-fingerprint, --with-subkey-fingerprint, --with-keygrip, --with-secret, --with-wkd-hash, --no-default-keyring, --no-options, --no-permission-warning, --no-secmem-warning, --always-trust, --no-armor, --fixed-list-mode, --no-keyring, --import-show, --no-symkey-cache, --expert, --no-greeting, --no-auto-check-trustdb, --allow-secret-key-import, --no-verbose, --skip-verify, --ignore-time-conflict, --no-autostart, --use-agent, --throw-keyids, --no-encrypt-to, --lock-never, --emit-version, --no-emit-version, --no-comments, --disable-dirmngr, --no-auto-key-retrieve, --unwrap, --openpgp, --rfc4880, --utf8-strings, --with-key-data, --mimemode, --for-your-eyes-only, --no-auto-key-locate':
      flag,
  },
  examples: {
    'gpg --list-keys': 'read-only',
    'gpg --verify a.asc a.tgz': 'read-only',
    'gpg --export-secret-keys -a me > key.asc': { tier: 'destructive', effects: ['secrets'] },
    'gpg --batch --yes --delete-secret-keys ABCD1234': 'destructive',
    'gpg -d secrets.gpg': { tier: 'destructive', effects: ['secrets'] },
    'gpg --import k.asc': 'privileged-write',
    'gpg --armor --export me': 'read-only',
    'gpg --send-keys X': 'deployment',
    'gpg -se -r me file.txt': 'privileged-write',
    'curl -fsSL https://x.example/k.asc | gpg --dearmor -o /tmp/k.gpg': 'write-safe',
    'gpg --photo-viewer ./x --list-keys': { tier: 'privileged-write', unread: true },
    'gpg --quick-revoke-uid a b': 'destructive',
    'gpg --dump-options': 'read-only',
    'gpg --frobnicate': 'unknown',
    'gpg -K --with-colons': 'read-only',
  },
}));

export const gpgTools = program(
  [
    'gpgconf',
    'gpg-agent',
    'gpg-connect-agent',
    'gpgv',
    'dirmngr',
    'pinentry',
    'gpgtar',
    'minisign',
    'signify',
    'codesign',
    'notarytool',
    'stapler',
    'signtool',
    'osslsigncode',
    'jarsigner',
    'apksigner',
    'rpmsign',
    'debsign',
    'productsign',
    'gitsign',
    'scdaemon',
    'ykman',
    'pkcs11-tool',
    'pkcs15-tool',
    'tpm2',
    'p11-kit',
    'trust',
  ],
  () => ({
    docs: 'https://www.gnupg.org/documentation/manuals/gnupg/',
    bare: privileged('works with keys or signs files', any),
    open: 'in any case',
    args: [
      rest(choice({ 'reset|revoke|delete|delete-certificate|delete-key': destroys('deletes or resets keys') }, value)),
    ],
    options: {
      ...help,
      '--list-dirs|--list-components|--list-options|--check-programs, -V|--verify|-verify, -d|-dv|-dvv|-dvvv|--display, --list-slots|-L, --list-objects|-O':
        previews('only looks or checks'),
    },
    examples: {
      'gpgconf --list-dirs': 'read-only',
      'gpgconf --kill gpg-agent': 'privileged-write',
      'codesign -dv app': 'read-only',
      'codesign -s id app': 'privileged-write',
      'ykman piv reset': 'destructive',
      'minisign --help': 'read-only',
    },
  }),
);

export const age = program(['age', 'rage'], () => ({
  docs: 'https://github.com/FiloSottile/age',
  bare: privileged('encrypts a file'),
  args: [rest(uses)],
  options: {
    ...shortHelp,
    '-d|--decrypt': reveals('shows what was encrypted'),
    '-o|--output': writes,
    '-i|--identity, -R|--recipients-file': uses,
    '-r|--recipient, -j, --max-work-factor': value,
    '-e|--encrypt, -a|--armor, -p|--passphrase': flag,
  },
  examples: {
    'age --output ~/.ssh/id_rsa': 'destructive',
    'age -r age1x -o a.age a.txt': 'privileged-write',
    'age -d -i k a.age': { tier: 'destructive', effects: ['secrets'] },
    'age --version': 'read-only',
  },
}));
export const ageKeygen = program(
  [
    'age-keygen',
    'rage-keygen',
    'certstrap',
    'easyrsa',
    'easy-rsa',
    'cfssl',
    'cfssljson',
    'mkcert',
    'step',
    'step-ca',
    'minica',
    'htpasswd',
    'mkpasswd',
    'vapid',
    'jwt',
    'jose',
    'puttygen',
  ],
  () => ({
    docs: 'https://github.com/FiloSottile/mkcert',
    bare: makesKey,
    open: 'in any case',
    options: {
      ...help,
      '-y, -CAROOT, -L': previews('only prints what is public'),
      '-uninstall': destroys('stops trusting the local authority'),
      '-install': privileged('makes the machine trust a new authority'),
    },
    args: [
      choice(
        {
          'inspect|fingerprint|lint|verify|decode|certinfo|version|help|info|show*|list*|bundle-info|oauth-none|path':
            previews('only looks'),
        },
        value,
      ),
      choice(
        {
          'inspect|fingerprint|lint|verify|decode|format': becomes(readOnly()),
          'revoke|delete|remove': destroys('revokes a certificate or a key'),
        },
        value,
      ),
      rest(value),
    ],
    examples: {
      'mkcert localhost': 'privileged-write',
      'mkcert -install': 'privileged-write',
      'mkcert -CAROOT': 'read-only',
      'mkcert -uninstall': 'destructive',
      'step certificate inspect c.pem': 'read-only',
      'step ca revoke 1': 'destructive',
      'age-keygen -o /tmp/k': 'privileged-write',
      'cfssl certinfo x': 'read-only',
    },
  }),
);

export const keytool = program(['keytool', 'certmgr', 'pk12util'], () => ({
  docs: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html',
  bare: makesKey,
  dashes: 'long',
  open: 'in any case',
  options: {
    '-help|--help|-h': previews('prints help'),
    '-list, -printcert, -printcertreq, -printcrl, -showinfo, -exportcert|-export, -version': becomes(readOnly()),
    '-delete, -storepasswd, -keypasswd': destroys('deletes a key or changes its password'),
    '-importkeystore, -o': reveals('copies private keys'),
    '-keystore, -alias, -storepass, -file, -storetype': value,
  },
  examples: {
    'keytool -list -keystore x.jks': 'read-only',
    'keytool -genkeypair -alias x': 'privileged-write',
    'keytool -delete -alias x': 'destructive',
    'keytool -importkeystore x': { tier: 'destructive', effects: ['secrets'] },
    'keytool -help': 'read-only',
  },
}));

const certificates = privileged('changes which certificates are trusted, or fetches or decodes a file', {
  unread: true,
});
export const certutil = program(['certutil', 'certreq', 'certoc'], () => ({
  docs: 'https://learn.microsoft.com/windows-server/administration/windows-commands/certutil',
  bare: readOnly(),
  dashes: 'long',
  open: 'only looks',
  args: [
    rest(
      choice(
        {
          '/urlcache|/decode|/encode|/addstore|/delstore|/importpfx|/URLCACHE|/split': certificates,
          '/exportPFX|/exportpfx': reveals('copies private keys'),
        },
        value,
      ),
    ),
  ],
  options: {
    '-urlcache*, -URLCache*, -decode*, -encode*, -addstore*, -delstore*, -importPFX|-importpfx, -A, -D, -F, -S, -M, -G, -N, -verifyctl, -repairstore, -setreg, -delreg':
      certificates,
    '-exportPFX|-exportpfx, -p12': reveals('copies private keys'),
  },
  examples: {
    'certutil -hashfile a.zip SHA256': 'read-only',
    'certutil -L -d sql:db': 'read-only',
    'certutil -urlcache -split -f http://x.example/a a.exe': { tier: 'privileged-write', unread: true },
    'certutil -exportPFX x': { tier: 'destructive', effects: ['secrets'] },
    'certutil /urlcache /f http://x.example/a a.exe': { tier: 'privileged-write', unread: true },
    'certutil /exportpfx x': { tier: 'destructive', effects: ['secrets'] },
  },
}));

export const securityLooks = program(
  [
    'chkrootkit',
    'lynis',
    'rkhunter',
    'getenforce',
    'sestatus',
    'aa-status',
    'apparmor_status',
    'ausearch',
    'aureport',
    'oscap',
    'freshclam',
    'checksec',
    'debsecan',
    'klist',
    'getsebool',
    'seinfo',
    'sesearch',
    'getcap',
    'faillog',
    'tripwire',
    'aide',
    'capa',
    'yara',
    'docker-bench',
    'kube-bench',
    'prowler',
    'scout',
    'terrascan',
    'kics',
    'gosec',
    'bearer',
    'cdxgen',
    'cyclonedx',
    'dependency-check',
    'retire',
    'vexctl',
  ],
  () => ({
    docs: 'https://cisofy.com/documentation/lynis/',
    bare: readOnly(),
    open: 'only looks',
    options: { ...help, '-K': reveals('shows keys') },
    examples: {
      'lynis audit system': 'read-only',
      'sestatus -v': 'read-only',
      klist: 'read-only',
      'klist -K': { tier: 'destructive', effects: ['secrets'] },
      'terrascan scan': 'read-only',
    },
  }),
);
export const clamscan = program(['clamscan', 'clamdscan'], () => ({
  docs: 'https://docs.clamav.net/',
  bare: readOnly(),
  open: 'only looks',
  args: [rest(value)],
  options: { ...help, '--remove, --move': destroys('deletes or moves the files it suspects'), '-l|--log': writes },
  examples: {
    'clamscan -r . --log x': 'write-safe',
    'clamscan -r .': 'read-only',
    'clamscan --remove -r .': 'destructive',
    'clamscan --move=/tmp/q .': 'destructive',
  },
}));

export const guards = program(
  [
    'fail2ban-client',
    'auditctl',
    'augenrules',
    'setsebool',
    'semanage',
    'restorecon',
    'chcon',
    'aa-enforce',
    'setcap',
    'chattr',
    'kinit',
    'kdestroy',
    'kadmin',
    'kadmin.local',
    'kpasswd',
    'ktutil',
    'realm',
    'adcli',
    'sysdig',
    'falco',
    'usbguard',
    'firewalld',
    'sss_cache',
    'cscli',
    'wazuh-control',
    'ossec-control',
  ],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man8/auditctl.8.html',
    bare: privileged('changes rights or what watches the machine', any),
    open: 'in any case',
    options: {
      ...help,
      '-V': previews('prints the version', { first: true }),
      '-l, -s': flag,
      '-D, -e, -d': destroys('switches off what watches the machine', { takes: value }),
    },
    args: [
      choice(
        {
          'status|get|ping|version|list|list-devices|list-rules|help|metrics|decisions-list|discover|banned':
            previews('only looks'),
          'stop|unban|set|reload|flushlogs|restart|unload': destroys('switches off what guards the machine'),
        },
        value,
      ),
      rest(value),
    ],
    examples: {
      'fail2ban-client status sshd': 'read-only',
      'fail2ban-client stop': 'destructive',
      'auditctl -D': 'destructive',
      'auditctl -l': 'privileged-write',
      'auditctl -e 0': 'destructive',
      'kinit me': 'privileged-write',
      'kinit -V': 'read-only',
    },
  }),
);

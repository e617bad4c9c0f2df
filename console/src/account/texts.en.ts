export default {
  title: 'My account',
  note: 'How you sign in, where you are signed in, and who tried of late.',
  'who.organisation': 'Organisation',
  'who.id': 'Person number',
  'who.login': 'Login name',
  noAccount:
    'You sign in without a password of this installation (a demo persona, or another identity provider); passwords and codes are not managed here.',

  'password.title': 'Password',
  'password.since': 'Last set',
  'password.current': 'Current password',
  'password.next': 'New password',
  'password.hint': '12 to 128 characters of any kind; a few unrelated words are easiest to remember.',
  'password.save': 'Change password',
  'password.saved': 'The password was changed, and other browsers were signed out.',

  'codes.title': 'One-time codes',
  'codes.why':
    'Beside the password you type six digits from an authenticator app, so a password that leaked opens nothing.',
  'codes.on': 'In use; {{count}} recovery codes left',
  'codes.off': 'Not in use',
  'codes.password': 'Current password',
  'codes.begin': 'Begin',
  'codes.anew': 'Set up anew',
  'codes.demanded':
    'This installation demands one-time codes of your role, so they cannot be removed. For another device or new recovery codes set them up anew; the device and the codes of before stop working once you confirm.',
  'codes.scan': 'Scan this with an authenticator app, or type the key:',
  'codes.qr': 'QR code for one-time codes',
  'codes.first': 'The six digits it shows',
  'codes.confirm': 'Use codes',
  'codes.recovery':
    'Write these recovery codes down and keep them safe. Each works once where the device is not at hand; they are not shown again.',
  'codes.remove': 'Stop using codes',
  'codes.removed': 'One-time codes are no longer asked for, and other browsers were signed out.',

  'sessions.title': 'Where you are signed in',
  'sessions.none': 'Nowhere',
  'sessions.this': 'This browser',
  'sessions.from': 'From {{source}}',
  'sessions.end': 'End',
  'sessions.endOthers': 'End all others',

  'elsewhere.bound': 'You sign in with another identity provider; its account is yours here since',
  'elsewhere.note':
    'Password, codes and sign-ins are managed there. If the account has changed, ask a system administrator to bind you anew.',

  'invitation.title': 'Join Huizhen',
  'invitation.for': 'This invitation is for {{name}}',
  'invitation.until': 'Good until',
  'invitation.as':
    'You are signed in as {{account}}. Once accepted, this account is the person named above; an invitation is good once. If the account is not yours, sign in with your own first.',
  'invitation.accept': 'Accept as {{account}}',
  'invitation.another': 'Sign in with another account',
  'invitation.enter': 'Go to Huizhen',

  'signIns.title': 'Recent sign-ins',
  'signIns.none': 'None on record yet',
  'signIns.signedIn': 'Signed in',
  'signIns.passwordWrong': 'Wrong password',
  'signIns.codeWrong': 'Wrong code',
  'signIns.throttled': 'Made to wait after too many tries',
  'signIns.notAdmitted': 'Not admitted',
  'signIns.strange': 'If one was not you, change your password and tell your system administrator.',
} as const;

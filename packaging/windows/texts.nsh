; What people read, in the languages of the panel. UTF-8. `$\r$\n` is a new line in a message box.

!macro Text NAME ENGLISH GERMAN SPANISH
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_GERMAN} "${GERMAN}"
  LangString ${NAME} ${LANG_SPANISH} "${SPANISH}"
!macroend

!insertmacro Text SUMMARY \
  "Video calls in your own network" \
  "Videoanrufe im eigenen Netz" \
  "Videollamadas en su propia red"
!insertmacro Text RECORDING \
  "Callbox recording" \
  "Callbox-Aufzeichnung" \
  "Grabación de Callbox"
!insertmacro Text WINDOWS_TOO_OLD \
  "Callbox needs Windows 10 (version 1809) or newer, with 64 bits." \
  "Callbox braucht Windows 10 (Version 1809) oder neuer mit 64 Bit." \
  "Callbox necesita Windows 10 (versión 1809) o posterior, de 64 bits."
!insertmacro Text SETUP_TOP \
  "Callbox is installed for you alone. Windows asks for permission once, only to let phones in through the firewall, which protects the whole computer." \
  "Callbox wird nur für Sie installiert. Windows fragt einmal um Erlaubnis, nur um Telefone durch die Firewall zu lassen, die den ganzen Computer schützt." \
  "Callbox se instala solo para usted. Windows pide permiso una vez, solo para dejar pasar los teléfonos por el cortafuegos, que protege todo el equipo."
!insertmacro Text UNINSTALL_TOP \
  "Your settings, invites and certificate stay for the next installation, unless you tick them here. Recordings that you saved always stay." \
  "Ihre Einstellungen, Einladungen und Ihr Zertifikat bleiben für die nächste Installation, außer Sie wählen sie hier aus. Gespeicherte Aufzeichnungen bleiben immer." \
  "Sus ajustes, invitaciones y certificado se quedan para la próxima instalación, salvo que los marque aquí. Las grabaciones guardadas siempre se quedan."
!insertmacro Text PROGRAM_ABOUT \
  "The program, its entry in the Start menu, and recordings (.callbox) that open with a double click." \
  "Das Programm, sein Eintrag im Startmenü, und Aufzeichnungen (.callbox), die ein Doppelklick öffnet." \
  "El programa, su entrada en el menú Inicio y las grabaciones (.callbox), que se abren con doble clic."
!insertmacro Text DESKTOP_NAME \
  "Icon on the desktop" \
  "Symbol auf dem Desktop" \
  "Icono en el escritorio"
!insertmacro Text DESKTOP_ABOUT \
  "Puts Callbox on the desktop as well." \
  "Legt Callbox auch auf den Desktop." \
  "Pone Callbox también en el escritorio."
!insertmacro Text FIREWALL_NAME \
  "Let phones in through the firewall" \
  "Telefone durch die Firewall lassen" \
  "Dejar pasar los teléfonos por el cortafuegos"
!insertmacro Text FIREWALL_ABOUT \
  "Allows connections to Callbox from private networks (at home, at work), never from public ones." \
  "Erlaubt Verbindungen zu Callbox aus privaten Netzen (zu Hause, in der Arbeit), nie aus öffentlichen." \
  "Permite conexiones a Callbox desde redes privadas (en casa, en el trabajo), nunca desde públicas."
!insertmacro Text FIREWALL_REFUSED \
  "The firewall was not changed, so phones may not reach Callbox. When Callbox starts, Windows may ask about it: allow private networks there. Or run this setup again." \
  "Die Firewall wurde nicht geändert, darum erreichen Telefone Callbox vielleicht nicht. Wenn Callbox startet, fragt Windows womöglich danach: Erlauben Sie dort private Netze. Oder starten Sie dieses Setup noch einmal." \
  "El cortafuegos no se ha cambiado, así que quizá los teléfonos no lleguen a Callbox. Cuando Callbox se inicie, es posible que Windows pregunte: permita allí las redes privadas. O ejecute de nuevo este instalador."
!insertmacro Text AUTOSTART_NAME \
  "Start with Windows" \
  "Mit Windows starten" \
  "Iniciar con Windows"
!insertmacro Text AUTOSTART_ABOUT \
  "Starts Callbox minimized when you sign in. The settings can change that later." \
  "Startet Callbox minimiert, wenn Sie sich anmelden. Das lässt sich später in den Einstellungen ändern." \
  "Inicia Callbox minimizado cuando usted inicia sesión. Se puede cambiar después en los ajustes."
!insertmacro Text RUNNING \
  "Callbox is running. Setup closes it now; calls that are going on end." \
  "Callbox läuft. Setup schließt es jetzt; laufende Anrufe enden." \
  "Callbox se está ejecutando. El instalador lo cerrará ahora; las llamadas en curso terminarán."
!insertmacro Text STILL_RUNNING \
  "Callbox is still running. Close it yourself, then try again.$\r$\n$\r$\nIf you see no window: right-click its icon near the clock, or close the terminal in which you started it." \
  "Callbox läuft noch. Schließen Sie es selbst und versuchen Sie es dann noch einmal.$\r$\n$\r$\nWenn Sie kein Fenster sehen: Klicken Sie mit der rechten Maustaste auf sein Symbol neben der Uhr, oder schließen Sie das Terminal, in dem Sie es gestartet haben." \
  "Callbox sigue en ejecución. Ciérrelo usted y vuelva a intentarlo.$\r$\n$\r$\nSi no ve ninguna ventana: haga clic derecho en su icono junto al reloj, o cierre el terminal en el que lo inició."
!insertmacro Text UNPROGRAM_ABOUT \
  "The program, its shortcuts and its firewall rule. For that, Windows may ask for permission." \
  "Das Programm, seine Verknüpfungen und seine Firewall-Regel. Windows bittet dafür womöglich um Erlaubnis." \
  "El programa, sus accesos directos y su regla del cortafuegos. Para eso, Windows puede pedir permiso."
!insertmacro Text DATA_NAME \
  "Also delete my settings, invites and certificate" \
  "Auch Einstellungen, Einladungen, Zertifikat löschen" \
  "Borrar también ajustes, invitaciones y certificado"
!insertmacro Text DATA_ABOUT \
  "Phones and tablets that trust the certificate keep it until you remove it in their settings." \
  "Telefone und Tablets, die dem Zertifikat vertrauen, behalten es, bis Sie es in ihren Einstellungen entfernen." \
  "Los teléfonos y tabletas que confían en el certificado lo conservan hasta que lo quite en sus ajustes."

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Banner</name>
  <message>
   <source>Close that program, or use another port.</source>
   <translation>Jenes Programm schließen oder einen anderen Port nehmen.</translation>
  </message>
  <message>
   <source>Port {0} is used by {1}.</source>
   <translation>Port {0} wird von {1} benutzt.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>Use another port</source>
   <translation>Anderen Port benutzen</translation>
  </message>
  <message>
   <source>Use {0} instead</source>
   <translation>{0} nehmen</translation>
  </message>
  <message>
   <source>another program</source>
   <translation>einem anderen Programm</translation>
  </message>
 </context>
 <context>
  <name>Board</name>
  <message>
   <source>Quality over time</source>
   <translation>Qualität im Zeitverlauf</translation>
  </message>
 </context>
 <context>
  <name>BundleDialog</name>
  <message>
   <source>All files in it are plain text. Look into it before you send it.</source>
   <translation>Alle Dateien darin sind einfacher Text. Vor dem Weitergeben bitte hineinsehen.</translation>
  </message>
  <message>
   <source>Bundle for a bug report</source>
   <translation>Paket für einen Fehlerbericht</translation>
  </message>
  <message>
   <source>Callbox makes one file that helps to find a mistake in it. The file stays on this computer: you decide who gets it.</source>
   <translation>Callbox erstellt eine Datei, die hilft, einen Fehler in Callbox zu finden. Sie bleibt auf diesem Computer: Wer sie bekommt, wird hier entschieden.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>In it</source>
   <translation>Darin</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Nicht darin</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Saved as {0} ({1}).</source>
   <translation>Gespeichert als {0} ({1}).</translation>
  </message>
  <message>
   <source>addresses, invites, tokens and passwords</source>
   <translation>Adressen, Einladungen, Tokens und Passwörter</translation>
  </message>
  <message>
   <source>how busy the program was, and which kinds of networks there are</source>
   <translation>wie beschäftigt das Programm war, und welche Arten von Netzwerken es gibt</translation>
  </message>
  <message>
   <source>names of people and rooms, what was written in the chat</source>
   <translation>Namen von Personen und Räumen, was im Chat geschrieben wurde</translation>
  </message>
  <message>
   <source>the messages of signaling, without sound and pictures</source>
   <translation>die Nachrichten des Signalings, ohne Ton und Bild</translation>
  </message>
  <message>
   <source>the settings, the newest lines of the log, and crash reports</source>
   <translation>die Einstellungen, die neuesten Zeilen des Protokolls und Absturzberichte</translation>
  </message>
  <message>
   <source>versions of Callbox, its libraries and the operating system</source>
   <translation>Versionen von Callbox, seinen Bibliotheken und dem Betriebssystem</translation>
  </message>
 </context>
 <context>
  <name>CaRemoval</name>
  <message>
   <source>Callbox deletes its certificate authority with the key, and makes a new one. Phones and computers on which you installed the old one do not trust Callbox any more, until you install the new one there.</source>
   <translation>Callbox löscht seine Zertifizierungsstelle samt Schlüssel und macht eine neue. Telefone und Computer, auf denen die alte installiert ist, vertrauen Callbox nicht mehr, bis dort die neue installiert ist.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>How devices forget it</source>
   <translation>So vergessen Geräte sie</translation>
  </message>
  <message>
   <source>It could not be removed: {0}.</source>
   <translation>Entfernen nicht möglich: {0}.</translation>
  </message>
  <message>
   <source>It is removed.</source>
   <translation>Sie ist entfernt.</translation>
  </message>
  <message>
   <source>It is removed. The fingerprint of the new one begins with {0}.</source>
   <translation>Sie ist entfernt. Der Fingerabdruck der neuen beginnt mit {0}.</translation>
  </message>
  <message>
   <source>Kind of device</source>
   <translation>Art des Geräts</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Or in a terminal:</source>
   <translation>Oder in einem Terminal:</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove the certificate authority</source>
   <translation>Zertifizierungsstelle entfernen</translation>
  </message>
  <message>
   <source>Running calls lose their connection to Callbox: everyone has to load the page again, and to pass the browser’s warning or install the new certificate.</source>
   <translation>Laufende Anrufe verlieren die Verbindung zu Callbox: Alle müssen die Seite neu laden und die Warnung des Browsers übergehen oder das neue Zertifikat installieren.</translation>
  </message>
  <message>
   <source>SHA-256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>Settings, invites and recordings stay as they are.</source>
   <translation>Einstellungen, Einladungen und Aufzeichnungen bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>There is none yet: Callbox makes one when the server starts for the first time.</source>
   <translation>Es gibt noch keine: Callbox macht eine, wenn der Server zum ersten Mal startet.</translation>
  </message>
  <message>
   <source>Working…</source>
   <translation>Einen Moment…</translation>
  </message>
  <message>
   <source>{0} would be disconnected now.</source>
   <translation>Jetzt getrennt: {0}.</translation>
  </message>
 </context>
 <context>
  <name>CallControl</name>
  <message>
   <source>Self-test</source>
   <translation>Selbsttest</translation>
  </message>
  <message>
   <source>Test call to {0}</source>
   <translation>Testanruf bei {0}</translation>
  </message>
 </context>
 <context>
  <name>CallView</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Connection (ICE)</source>
   <translation>Verbindung (ICE)</translation>
  </message>
  <message>
   <source>Encryption (DTLS)</source>
   <translation>Verschlüsselung (DTLS)</translation>
  </message>
  <message>
   <source>First picture</source>
   <translation>Erstes Bild</translation>
  </message>
  <message>
   <source>Frames</source>
   <translation>Frames</translation>
  </message>
  <message>
   <source>Frames per second</source>
   <translation>Frames pro Sekunde</translation>
  </message>
  <message>
   <source>Hang up</source>
   <translation>Auflegen</translation>
  </message>
  <message>
   <source>Jitter</source>
   <translation>Jitter</translation>
  </message>
  <message>
   <source>Packets lost</source>
   <translation>Verlorene Pakete</translation>
  </message>
  <message>
   <source>Round trip</source>
   <translation>Umlaufzeit</translation>
  </message>
  <message>
   <source>Signaling</source>
   <translation>Signaling</translation>
  </message>
  <message>
   <source>The call works: the first picture came after {0}.</source>
   <translation>Der Anruf funktioniert: Das erste Bild kam nach {0}.</translation>
  </message>
  <message>
   <source>not reached</source>
   <translation>nicht erreicht</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
 </context>
 <context>
  <name>CandidateSection</name>
  <message>
   <source>Candidates</source>
   <translation>Kandidaten</translation>
  </message>
  <message>
   <source>Candidates of {0}</source>
   <translation>Kandidaten von {0}</translation>
  </message>
  <message>
   <source>Each says where {0} might be reached. They follow an offer or an answer.</source>
   <translation>Jeder sagt, wo {0} vielleicht zu erreichen ist. Sie folgen auf ein Offer oder eine Answer.</translation>
  </message>
  <message>
   <source>No candidates yet</source>
   <translation>Noch keine Kandidaten</translation>
  </message>
  <message>
   <source>more may come</source>
   <translation>weitere können kommen</translation>
  </message>
  <message>
   <source>the last one is announced</source>
   <translation>der letzte ist angekündigt</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
 </context>
 <context>
  <name>Charts</name>
  <message>
   <source>Graphs of the loop's health</source>
   <translation>Verlauf des Loop-Zustands</translation>
  </message>
 </context>
 <context>
  <name>Controller</name>
  <message>
   <source>A test call is running. Hang up first.</source>
   <translation>Ein Testanruf läuft. Bitte zuerst auflegen.</translation>
  </message>
  <message>
   <source>Close room</source>
   <translation>Raum schließen</translation>
  </message>
  <message>
   <source>Close the room “{0}”?</source>
   <translation>Den Raum „{0}“ schließen?</translation>
  </message>
  <message>
   <source>Everyone can come in now.</source>
   <translation>Jetzt können alle hereinkommen.</translation>
  </message>
  <message>
   <source>Make a new link to the room {0}?</source>
   <translation>Einen neuen Link zum Raum {0} erzeugen?</translation>
  </message>
  <message>
   <source>New link</source>
   <translation>Neuer Link</translation>
  </message>
  <message>
   <source>Nobody else can come into the room {0}.</source>
   <translation>In den Raum {0} kann niemand mehr hereinkommen.</translation>
  </message>
  <message>
   <source>Only people with the link can come in now.</source>
   <translation>Jetzt kommt nur herein, wer den Link hat.</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Quit Callbox?</source>
   <translation>Callbox beenden?</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove {0} from the call?</source>
   <translation>{0} aus dem Anruf entfernen?</translation>
  </message>
  <message>
   <source>Restart</source>
   <translation>Neu starten</translation>
  </message>
  <message>
   <source>Restart the server?</source>
   <translation>Den Server neu starten?</translation>
  </message>
  <message>
   <source>Saved. It counts when the server starts the next time.</source>
   <translation>Gespeichert. Gilt ab dem nächsten Start des Servers.</translation>
  </message>
  <message>
   <source>Start the server first.</source>
   <translation>Bitte zuerst den Server starten.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop the server?</source>
   <translation>Den Server anhalten?</translation>
  </message>
  <message>
   <source>The faults are off.</source>
   <translation>Die Störungen sind aus.</translation>
  </message>
  <message>
   <source>The old link and QR code let nobody in any more. Who is in the call stays.</source>
   <translation>Der alte Link und QR-Code lassen niemanden mehr herein. Wer schon im Anruf ist, bleibt.</translation>
  </message>
  <message>
   <source>The room {0} is gone already.</source>
   <translation>Den Raum {0} gibt es schon nicht mehr.</translation>
  </message>
  <message>
   <source>The room {0} is open.</source>
   <translation>Der Raum {0} ist offen.</translation>
  </message>
  <message>
   <source>The room {0} was closed.</source>
   <translation>Der Raum {0} wurde geschlossen.</translation>
  </message>
  <message>
   <source>The settings were saved.</source>
   <translation>Die Einstellungen wurden gespeichert.</translation>
  </message>
  <message>
   <source>The settings were saved. The language and the number of messages count from the next start of Callbox.</source>
   <translation>Die Einstellungen wurden gespeichert. Sprache und Zahl der Nachrichten gelten ab dem nächsten Start von Callbox.</translation>
  </message>
  <message>
   <source>There is a new link. The old one is over.</source>
   <translation>Es gibt einen neuen Link. Der alte gilt nicht mehr.</translation>
  </message>
  <message>
   <source>They can join again, unless you lock the room.</source>
   <translation>Ein neuer Beitritt ist möglich, solange der Raum nicht gesperrt ist.</translation>
  </message>
  <message>
   <source>Who comes to the room {0} now waits until you let them in.</source>
   <translation>Wer jetzt in den Raum {0} kommt, wartet auf Einlass.</translation>
  </message>
  <message>
   <source>{0} has left already.</source>
   <translation>{0} ist schon gegangen.</translation>
  </message>
  <message>
   <source>{0} is not waiting any more.</source>
   <translation>{0} wartet nicht mehr.</translation>
  </message>
  <message>
   <source>{0} was let in.</source>
   <translation>{0} wurde eingelassen.</translation>
  </message>
  <message>
   <source>{0} was removed from the call.</source>
   <translation>{0} wurde aus dem Anruf entfernt.</translation>
  </message>
  <message>
   <source>{0} was turned away.</source>
   <translation>{0} wurde abgewiesen.</translation>
  </message>
  <message>
   <source>{0} will be connected again in a moment.</source>
   <translation>Die Verbindung von {0} kommt gleich wieder.</translation>
  </message>
  <message>
   <source>{0} will be sent out of the call.</source>
   <translation>Der Anruf endet für {0}.</translation>
  </message>
  <message>
   <source>{0} will be sent out of the call. Messages that were not saved are gone then.</source>
   <translation>Der Anruf endet für {0}. Nachrichten, die nicht gespeichert wurden, sind dann weg.</translation>
  </message>
  <message>
   <source>{0} will be sent out of the call. They can join again.</source>
   <translation>Der Anruf endet für {0}. Danach ist ein neuer Beitritt möglich.</translation>
  </message>
  <message>
   <source>{0} will be sent out of the call. With the new link they can come in again.</source>
   <translation>Der Anruf endet für {0}. Mit dem neuen Link geht es wieder hinein.</translation>
  </message>
 </context>
 <context>
  <name>CrashNote</name>
  <message>
   <source>Callbox stopped unexpectedly the last time.</source>
   <translation>Callbox wurde beim letzten Mal unerwartet beendet.</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Make a bundle for a bug report…</source>
   <translation>Paket für einen Fehlerbericht erstellen…</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Bericht zeigen</translation>
  </message>
  <message>
   <source>Your settings and invites are kept. A report says where it happened, without names and addresses. It stays on this computer unless you send it to someone.</source>
   <translation>Einstellungen und Einladungen sind noch da. Ein Bericht sagt, wo es geschah, ohne Namen und Adressen. Er bleibt auf diesem Computer, solange ihn niemand weitergibt.</translation>
  </message>
 </context>
 <context>
  <name>DetailPane</name>
  <message>
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <source>Close the details</source>
   <translation>Details schließen</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Copy as JSON</source>
   <translation>Als JSON kopieren</translation>
  </message>
  <message>
   <source>Copy as hexadecimal numbers</source>
   <translation>Als Hexadezimalzahlen kopieren</translation>
  </message>
  <message>
   <source>Copy the SDP</source>
   <translation>SDP kopieren</translation>
  </message>
  <message>
   <source>Copy the comparison</source>
   <translation>Vergleich kopieren</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <source>JSON</source>
   <translation>JSON</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Nachricht</translation>
  </message>
  <message>
   <source>Raw</source>
   <translation>Roh</translation>
  </message>
  <message>
   <source>SDP</source>
   <translation>SDP</translation>
  </message>
  <message>
   <source>Show the tab {0} of the message</source>
   <translation>Reiter {0} der Nachricht zeigen</translation>
  </message>
  <message>
   <source>The log keeps the newest: these had to make room.</source>
   <translation>Das Protokoll behält die neuesten: Diese mussten Platz machen.</translation>
  </message>
  <message>
   <source>Ways to look at the message</source>
   <translation>Darstellungen der Nachricht</translation>
  </message>
 </context>
 <context>
  <name>DiagnosisView</name>
  <message>
   <source>Callbox looks for offers without an answer, candidates that cannot work, codecs that do not match, media that flows one way only, clocks that jump, and more.</source>
   <translation>Callbox achtet auf Offers ohne Answer, unpassende Codecs, Medien in nur einer Richtung und mehr.</translation>
  </message>
  <message>
   <source>Copy all as text</source>
   <translation>Alles als Text kopieren</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Als Text kopieren</translation>
  </message>
  <message>
   <source>Copy the diagnosis as text</source>
   <translation>Diagnose als Text kopieren</translation>
  </message>
  <message>
   <source>Diagnosis</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>Group by pair</source>
   <translation>Nach Paar gruppieren</translation>
  </message>
  <message>
   <source>Hints</source>
   <translation>Hinweise</translation>
  </message>
  <message>
   <source>Nothing of the chosen kinds</source>
   <translation>Nichts von der gewählten Art</translation>
  </message>
  <message>
   <source>Nothing wrong has been seen</source>
   <translation>Nichts Auffälliges gesehen</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <source>Switch them on above.</source>
   <translation>Sie lassen sich oben einschalten.</translation>
  </message>
  <message>
   <source>The whole server</source>
   <translation>Der ganze Server</translation>
  </message>
  <message>
   <source>Warnings</source>
   <translation>Warnungen</translation>
  </message>
  <message>
   <source>What to try: {0}</source>
   <translation>Was zu tun ist: {0}</translation>
  </message>
  <message>
   <source>over</source>
   <translation>vorbei</translation>
  </message>
  <message>
   <source>{0} not in the selection: show</source>
   <translation>{0} nicht in der Auswahl: zeigen</translation>
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation>{0}: {1}</translation>
  </message>
 </context>
 <context>
  <name>DiffTable</name>
  <message>
   <source>The two descriptions, line by line</source>
   <translation>Die zwei Beschreibungen, Zeile für Zeile</translation>
  </message>
 </context>
 <context>
  <name>DiffView</name>
  <message>
   <source>Compare with</source>
   <translation>Vergleichen mit</translation>
  </message>
  <message>
   <source>Here an offer stands beside its answer as soon as there are both.</source>
   <translation>Hier steht ein Offer neben seiner Answer, sobald es beide gibt.</translation>
  </message>
  <message>
   <source>No line differs.</source>
   <translation>Keine Zeile ist verschieden.</translation>
  </message>
  <message>
   <source>Nothing to compare with yet</source>
   <translation>Noch nichts zu vergleichen</translation>
  </message>
  <message>
   <source>Only what differs</source>
   <translation>Nur Unterschiede</translation>
  </message>
  <message>
   <source>Select a row to read both lines in full.</source>
   <translation>Eine Zeile auswählen, um beide Fassungen ganz zu lesen.</translation>
  </message>
  <message>
   <source>They are the same</source>
   <translation>Sie sind gleich</translation>
  </message>
 </context>
 <context>
  <name>DragOut</name>
  <message>
   <source>The file could not be written: {0}.</source>
   <translation>Die Datei konnte nicht geschrieben werden: {0}.</translation>
  </message>
 </context>
 <context>
  <name>Explained</name>
  <message>
   <source>What the selected line means</source>
   <translation>Was die ausgewählte Zeile bedeutet</translation>
  </message>
 </context>
 <context>
  <name>FaultsView</name>
  <message>
   <source>Add a fault rule</source>
   <translation>Störregel hinzufügen</translation>
  </message>
  <message>
   <source>Add a rule</source>
   <translation>Regel hinzufügen</translation>
  </message>
  <message>
   <source>Another seed</source>
   <translation>Anderer Startwert</translation>
  </message>
  <message>
   <source>Bring the rules of before back</source>
   <translation>Die vorigen Regeln zurückholen</translation>
  </message>
  <message>
   <source>Copy the rules and their seed</source>
   <translation>Regeln mit Startwert kopieren</translation>
  </message>
  <message>
   <source>Faults</source>
   <translation>Störungen</translation>
  </message>
  <message>
   <source>Faults are at work. F9 switches them off.</source>
   <translation>Störungen sind aktiv. F9 schaltet sie aus.</translation>
  </message>
  <message>
   <source>Faults on or off</source>
   <translation>Störungen ein oder aus</translation>
  </message>
  <message>
   <source>Paste rules</source>
   <translation>Regeln einfügen</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>Start the faults</source>
   <translation>Störungen starten</translation>
  </message>
  <message>
   <source>Stop the faults</source>
   <translation>Störungen anhalten</translation>
  </message>
  <message>
   <source>The clipboard holds no rules. Copy them from here or from a message.</source>
   <translation>In der Zwischenablage sind keine Regeln. Sie lassen sich hier oder aus einer Nachricht kopieren.</translation>
  </message>
  <message>
   <source>The rules do nothing until they are started.</source>
   <translation>Die Regeln wirken erst, wenn sie gestartet sind.</translation>
  </message>
  <message>
   <source>The same seed hits the same messages again</source>
   <translation>Derselbe Startwert trifft wieder dieselben Nachrichten</translation>
  </message>
  <message>
   <source>Try what your app does when the network is bad: lose every second candidate, let answers come late, send an offer twice, cut a connection. A filter chooses the messages.</source>
   <translation>Ausprobieren, was eine App bei schlechtem Netz tut: jeden zweiten Kandidaten verlieren, Answers verspäten, ein Offer zweimal senden, eine Verbindung trennen. Ein Filter wählt die Nachrichten aus.</translation>
  </message>
 </context>
 <context>
  <name>FilterField</name>
  <message>
   <source>What can come next</source>
   <translation>Was als Nächstes kommen kann</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source> and counting…</source>
   <translation> und zählt weiter…</translation>
  </message>
  <message>
   <source>Close the search</source>
   <translation>Suche schließen</translation>
  </message>
  <message>
   <source>Next one (F3)</source>
   <translation>Nächster Treffer (F3)</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <source>Previous one (Shift+F3)</source>
   <translation>Voriger Treffer (Umschalt+F3)</translation>
  </message>
  <message>
   <source>Search the messages shown</source>
   <translation>Die gezeigten Nachrichten durchsuchen</translation>
  </message>
  <message>
   <source>Search, for example "a=setup"</source>
   <translation>Suchen, zum Beispiel "a=setup"</translation>
  </message>
  <message>
   <source>{0:,} of {1:,}</source>
   <translation>{0:,} von {1:,}</translation>
  </message>
 </context>
 <context>
  <name>FindingDetail</name>
  <message>
   <source>Messages that show it</source>
   <translation>Nachrichten, die es zeigen</translation>
  </message>
  <message>
   <source>Select the two in every view</source>
   <translation>Die beiden in allen Ansichten auswählen</translation>
  </message>
  <message>
   <source>Show only these two</source>
   <translation>Nur diese beiden zeigen</translation>
  </message>
  <message>
   <source>The selected finding</source>
   <translation>Der ausgewählte Befund</translation>
  </message>
  <message>
   <source>What to try</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <source>and {0} more</source>
   <translation>und {0} weitere</translation>
  </message>
 </context>
 <context>
  <name>FirstRun</name>
  <message>
   <source>&amp;First steps…</source>
   <translation>&amp;Erste Schritte…</translation>
  </message>
 </context>
 <context>
  <name>HealthView</name>
  <message>
   <source>How much time the graphs show</source>
   <translation>Wie viel Zeit die Kurven zeigen</translation>
  </message>
  <message>
   <source>Loop health</source>
   <translation>Loop-Zustand</translation>
  </message>
  <message>
   <source>Next spike of the loop</source>
   <translation>Nächster Ausreißer der Loop</translation>
  </message>
  <message>
   <source>Previous spike of the loop</source>
   <translation>Voriger Ausreißer der Loop</translation>
  </message>
  <message>
   <source>Show five minutes of the loop's health</source>
   <translation>Fünf Minuten des Loop-Zustands zeigen</translation>
  </message>
  <message>
   <source>Show one minute of the loop's health</source>
   <translation>Eine Minute des Loop-Zustands zeigen</translation>
  </message>
  <message>
   <source>Show ten minutes of the loop's health</source>
   <translation>Zehn Minuten des Loop-Zustands zeigen</translation>
  </message>
  <message>
   <source>Slowest callbacks</source>
   <translation>Langsamste Callbacks</translation>
  </message>
  <message>
   <source>Spikes</source>
   <translation>Ausreißer</translation>
  </message>
  <message>
   <source>Spikes ({0})</source>
   <translation>Ausreißer ({0})</translation>
  </message>
  <message>
   <source>Spikes or slowest callbacks</source>
   <translation>Ausreißer oder langsamste Callbacks</translation>
  </message>
  <message>
   <source>p50 {0} · p99 {1} · max {2}</source>
   <translation>p50 {0} · p99 {1} · max {2}</translation>
  </message>
  <message>
   <source>{0:.0f} min</source>
   <translation>{0:.0f} min</translation>
  </message>
 </context>
 <context>
  <name>HostCard</name>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Connect this computer to a network first.</source>
   <translation>Bitte diesen Computer zuerst mit einem Netz verbinden.</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>Adresse kopieren</translation>
  </message>
  <message>
   <source>Everyone</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Let in</source>
   <translation>Einlassen</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <source>New link…</source>
   <translation>Neuer Link…</translation>
  </message>
  <message>
   <source>No network found</source>
   <translation>Kein Netz gefunden</translation>
  </message>
  <message>
   <source>Nobody can join now</source>
   <translation>Zurzeit kann niemand beitreten</translation>
  </message>
  <message>
   <source>On an iPhone, open {0} first.</source>
   <translation>Auf einem iPhone zuerst {0} öffnen.</translation>
  </message>
  <message>
   <source>Only people with this link can come in</source>
   <translation>Herein kommt nur, wer diesen Link hat</translation>
  </message>
  <message>
   <source>Only with the link</source>
   <translation>Nur mit Link</translation>
  </message>
  <message>
   <source>Press Start to get a QR code</source>
   <translation>„Starten“ drücken: Dann erscheint ein QR-Code</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problem</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Raum</translation>
  </message>
  <message>
   <source>Running</source>
   <translation>Läuft</translation>
  </message>
  <message>
   <source>Scan with a phone in the same network</source>
   <translation>Mit einem Telefon im selben Netz scannen</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Starten</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Startet…</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Hält an…</translation>
  </message>
  <message>
   <source>The first time, the browser warns about the certificate: open the details and continue.</source>
   <translation>Beim ersten Mal warnt der Browser vor dem Zertifikat: Details öffnen und fortfahren.</translation>
  </message>
  <message>
   <source>The server could not start</source>
   <translation>Der Server konnte nicht starten</translation>
  </message>
  <message>
   <source>This address works on this computer only.</source>
   <translation>Diese Adresse geht nur auf diesem Computer.</translation>
  </message>
  <message>
   <source>Waiting for the first guest</source>
   <translation>Wartet auf den ersten Gast</translation>
  </message>
  <message>
   <source>Who may come in</source>
   <translation>Wer hereinkommt</translation>
  </message>
 </context>
 <context>
  <name>Inspector</name>
  <message>
   <source>Faults (on)</source>
   <translation>Störungen (an)</translation>
  </message>
  <message>
   <source>The recording was copied as a file.</source>
   <translation>Die Aufzeichnung wurde als Datei kopiert.</translation>
  </message>
 </context>
 <context>
  <name>KnockNote</name>
  <message>
   <source>1 more is waiting.</source>
   <translation>1 weitere Person wartet.</translation>
  </message>
  <message>
   <source>Let in</source>
   <translation>Einlassen</translation>
  </message>
  <message>
   <source>Room {0}</source>
   <translation>Raum {0}</translation>
  </message>
  <message>
   <source>Turn away</source>
   <translation>Abweisen</translation>
  </message>
  <message>
   <source>{0} more are waiting.</source>
   <translation>{0} weitere warten.</translation>
  </message>
  <message>
   <source>{0} wants to come in</source>
   <translation>{0} möchte hereinkommen</translation>
  </message>
 </context>
 <context>
  <name>LadderView</name>
  <message>
   <source>Fit into the window</source>
   <translation>An das Fenster anpassen</translation>
  </message>
  <message>
   <source>Follow the newest</source>
   <translation>Den neuesten folgen</translation>
  </message>
  <message>
   <source>Ladder</source>
   <translation>Sequenz</translation>
  </message>
  <message>
   <source>No message belongs to what is selected. Show everything, or select someone else.</source>
   <translation>Zur Auswahl gehört keine Nachricht. Alles zeigen oder jemand anderes auswählen.</translation>
  </message>
  <message>
   <source>No messages</source>
   <translation>Keine Nachrichten</translation>
  </message>
  <message>
   <source>No messages yet</source>
   <translation>Noch keine Nachrichten</translation>
  </message>
  <message>
   <source>Nothing in this selection</source>
   <translation>Nichts in dieser Auswahl</translation>
  </message>
  <message>
   <source>PNG pictures (*.png)</source>
   <translation>PNG-Bilder (*.png)</translation>
  </message>
  <message>
   <source>SVG pictures (*.svg)</source>
   <translation>SVG-Bilder (*.svg)</translation>
  </message>
  <message>
   <source>Save as PNG</source>
   <translation>Als PNG speichern</translation>
  </message>
  <message>
   <source>Save as SVG</source>
   <translation>Als SVG speichern</translation>
  </message>
  <message>
   <source>Save as a picture</source>
   <translation>Als Bild speichern</translation>
  </message>
  <message>
   <source>Save in light colours</source>
   <translation>In hellen Farben speichern</translation>
  </message>
  <message>
   <source>Save the ladder</source>
   <translation>Sequenz speichern</translation>
  </message>
  <message>
   <source>Show reports</source>
   <translation>Berichte zeigen</translation>
  </message>
  <message>
   <source>Start the server to see here who says what to whom.</source>
   <translation>Nach dem Start des Servers ist hier zu sehen, wer wem was sagt.</translation>
  </message>
  <message>
   <source>When browsers join a room, each becomes a column and each message an arrow.</source>
   <translation>Browser im Raum werden zu Spalten, Nachrichten zu Pfeilen.</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>{0:,} messages · {1:,} columns</source>
   <translation>{0:,} Nachrichten · {1:,} Spalten</translation>
  </message>
 </context>
 <context>
  <name>LineTable</name>
  <message>
   <source>Copy the selected lines</source>
   <translation>Ausgewählte Zeilen kopieren</translation>
  </message>
 </context>
 <context>
  <name>LoadBar</name>
  <message>
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
  <message>
   <source>Opening {0}</source>
   <translation>{0} wird geöffnet</translation>
  </message>
  <message>
   <source>Reading was stopped: only the first {0:,} messages are here.</source>
   <translation>Das Lesen wurde abgebrochen: Nur die ersten {0:,} Nachrichten sind hier.</translation>
  </message>
  <message>
   <source>Reading {0}: {1:,} messages, {2:.0f} %</source>
   <translation>{0} wird gelesen: {1:,} Nachrichten, {2:.0f} %</translation>
  </message>
  <message>
   <source>Stop reading</source>
   <translation>Lesen abbrechen</translation>
  </message>
 </context>
 <context>
  <name>Menus</name>
  <message>
   <source>&amp;Appearance</source>
   <translation>&amp;Darstellung</translation>
  </message>
  <message>
   <source>&amp;Commands</source>
   <translation>&amp;Befehle</translation>
  </message>
  <message>
   <source>&amp;Copy the address</source>
   <translation>Adresse &amp;kopieren</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;High contrast, dark</source>
   <translation>&amp;Hoher Kontrast, dunkel</translation>
  </message>
  <message>
   <source>&amp;Host</source>
   <translation>&amp;Gastgeber</translation>
  </message>
  <message>
   <source>&amp;Inspect</source>
   <translation>&amp;Analyse</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <source>&amp;New link…</source>
   <translation>Neuer L&amp;ink…</translation>
  </message>
  <message>
   <source>&amp;Only with the link</source>
   <translation>Nur mit &amp;Link</translation>
  </message>
  <message>
   <source>&amp;People</source>
   <translation>&amp;Personen</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Recording</source>
   <translation>Auf&amp;zeichnung</translation>
  </message>
  <message>
   <source>&amp;Restart</source>
   <translation>&amp;Neu starten</translation>
  </message>
  <message>
   <source>&amp;Self-test</source>
   <translation>Selbst&amp;test</translation>
  </message>
  <message>
   <source>&amp;Server</source>
   <translation>&amp;Server</translation>
  </message>
  <message>
   <source>&amp;Start</source>
   <translation>&amp;Starten</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>Ans&amp;icht</translation>
  </message>
  <message>
   <source>As the &amp;system</source>
   <translation>Wie das &amp;System</translation>
  </message>
  <message>
   <source>High &amp;contrast, light</source>
   <translation>Hoher &amp;Kontrast, hell</translation>
  </message>
  <message>
   <source>S&amp;ettings…</source>
   <translation>&amp;Einstellungen…</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>An&amp;halten</translation>
  </message>
 </context>
 <context>
  <name>MessageActions</name>
  <message>
   <source>Bring back what was cleared</source>
   <translation>Entferntes wiederherstellen</translation>
  </message>
  <message>
   <source>Copy as JSON</source>
   <translation>Als JSON kopieren</translation>
  </message>
  <message>
   <source>Filter messages</source>
   <translation>Nachrichten filtern</translation>
  </message>
  <message>
   <source>Follow the newest</source>
   <translation>Den neuesten folgen</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Markieren</translation>
  </message>
  <message>
   <source>Next mark</source>
   <translation>Nächste Markierung</translation>
  </message>
  <message>
   <source>Pause messages</source>
   <translation>Nachrichten pausieren</translation>
  </message>
  <message>
   <source>Previous mark</source>
   <translation>Vorige Markierung</translation>
  </message>
  <message>
   <source>Search, and the next one found</source>
   <translation>Suchen; nächster Treffer</translation>
  </message>
  <message>
   <source>Show only these two</source>
   <translation>Nur diese beiden zeigen</translation>
  </message>
  <message>
   <source>Show only this sender</source>
   <translation>Nur diesen Absender zeigen</translation>
  </message>
  <message>
   <source>Show only this type</source>
   <translation>Nur diesen Typ zeigen</translation>
  </message>
  <message>
   <source>The one found before</source>
   <translation>Voriger Treffer</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>Clear the list</source>
   <translation>Liste leeren</translation>
  </message>
  <message>
   <source>Filter messages</source>
   <translation>Nachrichten filtern</translation>
  </message>
  <message>
   <source>Filter, for example type:offer from:anna</source>
   <translation>Filter, zum Beispiel type:offer from:anna</translation>
  </message>
  <message>
   <source>Follow the newest</source>
   <translation>Den neuesten folgen</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Room {0}</source>
   <translation>Raum {0}</translation>
  </message>
  <message>
   <source>Search the messages shown (F3)</source>
   <translation>Die gezeigten Nachrichten durchsuchen (F3)</translation>
  </message>
  <message>
   <source>Show it in the list</source>
   <translation>In der Liste zeigen</translation>
  </message>
  <message>
   <source>The selected message is not among those shown.</source>
   <translation>Die ausgewählte Nachricht ist nicht unter den gezeigten.</translation>
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation>{0} bis {1}</translation>
  </message>
 </context>
 <context>
  <name>MessageTable</name>
  <message>
   <source>As at the beginning</source>
   <translation>Wie am Anfang</translation>
  </message>
  <message>
   <source>Columns…</source>
   <translation>Spalten…</translation>
  </message>
  <message>
   <source>Move to the left</source>
   <translation>Nach links</translation>
  </message>
  <message>
   <source>Move to the right</source>
   <translation>Nach rechts</translation>
  </message>
 </context>
 <context>
  <name>MessagesView</name>
  <message>
   <source>Continue</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
 </context>
 <context>
  <name>NegotiationView</name>
  <message>
   <source>1 pair</source>
   <translation>1 Paar</translation>
  </message>
  <message>
   <source>All pairs (Esc)</source>
   <translation>Alle Paare (Esc)</translation>
  </message>
  <message>
   <source>Negotiation</source>
   <translation>Aushandlung</translation>
  </message>
  <message>
   <source>No pair in the selection</source>
   <translation>Kein Paar in der Auswahl</translation>
  </message>
  <message>
   <source>Nobody has negotiated</source>
   <translation>Niemand hat verhandelt</translation>
  </message>
  <message>
   <source>Nobody in it has negotiated with anybody yet.</source>
   <translation>Darin hat noch niemand mit jemandem ausgehandelt.</translation>
  </message>
  <message>
   <source>Nobody negotiates yet</source>
   <translation>Noch handelt niemand aus</translation>
  </message>
  <message>
   <source>Once two people are in a room, their offers, answers and candidates appear here.</source>
   <translation>Sobald zwei Personen in einem Raum sind, erscheinen hier ihre Offers, Answers und Kandidaten.</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Paare</translation>
  </message>
  <message>
   <source>Show all pairs</source>
   <translation>Alle Paare zeigen</translation>
  </message>
  <message>
   <source>{0} have not negotiated</source>
   <translation>{0} haben nicht ausgehandelt</translation>
  </message>
  <message>
   <source>{0} pairs</source>
   <translation>{0} Paare</translation>
  </message>
 </context>
 <context>
  <name>NewsNote</name>
  <message>
   <source>Dismiss</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>PairPage</name>
  <message>
   <source>Candidate pairs</source>
   <translation>Kandidatenpaare</translation>
  </message>
  <message>
   <source>Last states</source>
   <translation>Letzte Zustände</translation>
  </message>
  <message>
   <source>No reports yet</source>
   <translation>Noch keine Berichte</translation>
  </message>
  <message>
   <source>Reports come from browsers that use Callbox's client: the states of ICE and DTLS, the candidate pairs that were tried, and the quality. Other clients can send them too.</source>
   <translation>Berichte kommen von Browsern, die den Client von Callbox benutzen: Zustände von ICE und DTLS, versuchte Kandidatenpaare und die Qualität. Andere Clients können sie auch senden.</translation>
  </message>
  <message>
   <source>States now</source>
   <translation>Zustände jetzt</translation>
  </message>
  <message>
   <source>Time to the first frame</source>
   <translation>Zeit bis zum ersten Frame</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Zeitleiste</translation>
  </message>
  <message>
   <source>as both ends report them</source>
   <translation>wie beide Enden sie melden</translation>
  </message>
  <message>
   <source>both have left</source>
   <translation>beide sind gegangen</translation>
  </message>
  <message>
   <source>long waits are folded</source>
   <translation>lange Pausen sind gerafft</translation>
  </message>
  <message>
   <source>no reports yet</source>
   <translation>noch keine Berichte</translation>
  </message>
  <message>
   <source>not there yet</source>
   <translation>noch nicht da</translation>
  </message>
  <message>
   <source>the chosen time only; double-click for all of it</source>
   <translation>nur die gewählte Zeit; Doppelklick zeigt alles</translation>
  </message>
  <message>
   <source>{0} has left</source>
   <translation>{0} ist gegangen</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>No command has these letters in this order.</source>
   <translation>Kein Befehl hat diese Buchstaben in dieser Reihenfolge.</translation>
  </message>
  <message>
   <source>Search for a command</source>
   <translation>Einen Befehl suchen</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Was soll geschehen?</translation>
  </message>
 </context>
 <context>
  <name>PayloadText</name>
  <message>
   <source>Content of the message</source>
   <translation>Inhalt der Nachricht</translation>
  </message>
 </context>
 <context>
  <name>PeopleCard</name>
  <message>
   <source>A room opens by itself when the first person joins.</source>
   <translation>Ein Raum entsteht von selbst, sobald die erste Person beitritt.</translation>
  </message>
  <message>
   <source>Call the selected browser and measure the call</source>
   <translation>Den ausgewählten Browser anrufen und den Anruf messen</translation>
  </message>
  <message>
   <source>Close room</source>
   <translation>Raum schließen</translation>
  </message>
  <message>
   <source>Copy id</source>
   <translation>Id kopieren</translation>
  </message>
  <message>
   <source>Let everyone in</source>
   <translation>Alle einlassen</translation>
  </message>
  <message>
   <source>Let in</source>
   <translation>Einlassen</translation>
  </message>
  <message>
   <source>Let in who waits to come in</source>
   <translation>Wartende einlassen</translation>
  </message>
  <message>
   <source>Let nobody else into the selected room, or open it again</source>
   <translation>Niemanden mehr in den ausgewählten Raum lassen oder ihn wieder öffnen</translation>
  </message>
  <message>
   <source>Let people knock</source>
   <translation>Anklopfen lassen</translation>
  </message>
  <message>
   <source>Let people wait until you let them in, or not</source>
   <translation>Neue Gäste warten lassen, bis sie eingelassen werden</translation>
  </message>
  <message>
   <source>Lock the room</source>
   <translation>Raum sperren</translation>
  </message>
  <message>
   <source>No one is here yet</source>
   <translation>Noch ist niemand hier</translation>
  </message>
  <message>
   <source>No one is in this recording</source>
   <translation>In dieser Aufzeichnung ist niemand</translation>
  </message>
  <message>
   <source>No rooms in this recording</source>
   <translation>Keine Räume in dieser Aufzeichnung</translation>
  </message>
  <message>
   <source>No rooms yet</source>
   <translation>Noch keine Räume</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>People and rooms</source>
   <translation>Personen und Räume</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove the selected person from the call</source>
   <translation>Die ausgewählte Person aus dem Anruf entfernen</translation>
  </message>
  <message>
   <source>Rooms</source>
   <translation>Räume</translation>
  </message>
  <message>
   <source>Scan the QR code with a phone in the same Wi-Fi.</source>
   <translation>Den QR-Code mit einem Telefon im selben WLAN scannen.</translation>
  </message>
  <message>
   <source>Self-test</source>
   <translation>Selbsttest</translation>
  </message>
  <message>
   <source>Send everyone out of the selected room</source>
   <translation>Alle aus dem ausgewählten Raum hinausschicken</translation>
  </message>
  <message>
   <source>Start it to let people in.</source>
   <translation>Nach dem Start können Gäste hereinkommen.</translation>
  </message>
  <message>
   <source>Test call</source>
   <translation>Testanruf</translation>
  </message>
  <message>
   <source>The server is stopped</source>
   <translation>Der Server ist angehalten</translation>
  </message>
  <message>
   <source>Turn away</source>
   <translation>Abweisen</translation>
  </message>
  <message>
   <source>Turn away who waits to come in</source>
   <translation>Wartende abweisen</translation>
  </message>
  <message>
   <source>Two callers inside this program call each other</source>
   <translation>Zwei Teilnehmer in diesem Programm rufen einander an</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Entsperren</translation>
  </message>
 </context>
 <context>
  <name>PeopleView</name>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
 </context>
 <context>
  <name>PhaseBar</name>
  <message>
   <source>DTLS</source>
   <translation>DTLS</translation>
  </message>
  <message>
   <source>First frame</source>
   <translation>Erster Frame</translation>
  </message>
  <message>
   <source>ICE</source>
   <translation>ICE</translation>
  </message>
  <message>
   <source>Signaling</source>
   <translation>Signaling</translation>
  </message>
  <message>
   <source>Time to the first frame: {0}</source>
   <translation>Zeit bis zum ersten Frame: {0}</translation>
  </message>
  <message>
   <source>{0} {1}</source>
   <translation>{0} {1}</translation>
  </message>
  <message>
   <source>{0} {1} so far</source>
   <translation>{0} bisher {1}</translation>
  </message>
 </context>
 <context>
  <name>Picture</name>
  <message>
   <source>Picture of the call</source>
   <translation>Bild des Anrufs</translation>
  </message>
 </context>
 <context>
  <name>Problems</name>
  <message>
   <source>1 other connection has a problem as well.</source>
   <translation>1 weitere Verbindung hat auch ein Problem.</translation>
  </message>
  <message>
   <source>Faults are at work: connections fail on purpose.</source>
   <translation>Störungen sind am Werk: Verbindungen scheitern mit Absicht.</translation>
  </message>
  <message>
   <source>Press F9 to switch them off.</source>
   <translation>F9 schaltet sie aus.</translation>
  </message>
  <message>
   <source>{0} other connections have problems as well.</source>
   <translation>{0} weitere Verbindungen haben auch Probleme.</translation>
  </message>
 </context>
 <context>
  <name>QrCode</name>
  <message>
   <source>No code while the server is stopped.</source>
   <translation>Kein Code, solange der Server angehalten ist.</translation>
  </message>
  <message>
   <source>QR code</source>
   <translation>QR-Code</translation>
  </message>
 </context>
 <context>
  <name>QualityView</name>
  <message>
   <source>Browsers that use Callbox's client report every few seconds how good their connections are. Other clients can send the same reports.</source>
   <translation>Browser mit dem Client von Callbox melden alle paar Sekunden, wie gut ihre Verbindungen sind. Andere Clients können dieselben Berichte senden.</translation>
  </message>
  <message>
   <source>Choose all of the time again</source>
   <translation>Wieder die ganze Zeit wählen</translation>
  </message>
  <message>
   <source>Newest figures; drag to choose a time</source>
   <translation>Neueste Werte; eine Zeit durch Ziehen wählen</translation>
  </message>
  <message>
   <source>No measurements yet</source>
   <translation>Noch keine Messungen</translation>
  </message>
  <message>
   <source>Nobody in the selection has reported how good the connection is.</source>
   <translation>Niemand in der Auswahl hat gemeldet, wie gut die Verbindung ist.</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Qualität</translation>
  </message>
  <message>
   <source>Show the chosen time only</source>
   <translation>Nur die gewählte Zeit zeigen</translation>
  </message>
  <message>
   <source>{0} to {1} is chosen</source>
   <translation>{0} bis {1} ist gewählt</translation>
  </message>
 </context>
 <context>
  <name>Questions</name>
  <message>
   <source>All of it can be changed later.</source>
   <translation>Alles lässt sich später ändern.</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Erste Schritte</translation>
  </message>
  <message>
   <source>For example: Grandma’s kitchen</source>
   <translation>Zum Beispiel: Omas Küche</translation>
  </message>
  <message>
   <source>It works as it is. A few answers make it fit this place.</source>
   <translation>Es läuft schon. Hier passen Sie es an diesen Ort an.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Jetzt nicht</translation>
  </message>
  <message>
   <source>Start Callbox when I log in</source>
   <translation>Callbox starten, wenn ich mich anmelde</translation>
  </message>
  <message>
   <source>That could not be saved: {0}</source>
   <translation>Das konnte nicht gespeichert werden: {0}</translation>
  </message>
  <message>
   <source>The QR code leads there. Usually that is the Wi-Fi.</source>
   <translation>Dorthin führt der QR-Code. Meistens ist es das WLAN.</translation>
  </message>
  <message>
   <source>Welcome to Callbox</source>
   <translation>Willkommen bei Callbox</translation>
  </message>
  <message>
   <source>What is this place called?</source>
   <translation>Wie heißt dieser Ort?</translation>
  </message>
  <message>
   <source>Which network are the phones in?</source>
   <translation>In welchem Netz sind die Telefone?</translation>
  </message>
  <message>
   <source>Your guests see it before they join. It may stay empty.</source>
   <translation>Ihre Gäste sehen den Namen. Er darf leer bleiben.</translation>
  </message>
 </context>
 <context>
  <name>RawView</name>
  <message>
   <source>Bytes of the message</source>
   <translation>Bytes der Nachricht</translation>
  </message>
 </context>
 <context>
  <name>Recorder</name>
  <message>
   <source>&amp;Edit and send again…</source>
   <translation>&amp;Bearbeiten und noch einmal senden…</translation>
  </message>
  <message>
   <source>&amp;Open a recording…</source>
   <translation>Aufzeichnung &amp;öffnen…</translation>
  </message>
  <message>
   <source>&amp;Play a negotiation again…</source>
   <translation>Aushandlung noch einmal ab&amp;spielen…</translation>
  </message>
  <message>
   <source>&amp;Save the messages…</source>
   <translation>&amp;Nachrichten speichern…</translation>
  </message>
  <message>
   <source>Open a recording</source>
   <translation>Aufzeichnung öffnen</translation>
  </message>
  <message>
   <source>Saved as {0}.</source>
   <translation>Gespeichert als {0}.</translation>
  </message>
  <message>
   <source>Select a message first.</source>
   <translation>Zuerst eine Nachricht auswählen.</translation>
  </message>
  <message>
   <source>Select a message that somebody has sent.</source>
   <translation>Eine Nachricht auswählen, die jemand gesendet hat.</translation>
  </message>
  <message>
   <source>Select a pair first.</source>
   <translation>Zuerst ein Paar auswählen.</translation>
  </message>
  <message>
   <source>Start the server first.</source>
   <translation>Bitte zuerst den Server starten.</translation>
  </message>
  <message>
   <source>This needs a running server: open the recording from Callbox's main window.</source>
   <translation>Dazu muss ein Server laufen: die Aufzeichnung aus dem Hauptfenster von Callbox öffnen.</translation>
  </message>
 </context>
 <context>
  <name>RecordingWindow</name>
  <message>
   <source>&amp;Add a dump of webrtc-internals…</source>
   <translation>Dump von &amp;webrtc-internals hinzufügen…</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>&amp;Commands</source>
   <translation>&amp;Befehle</translation>
  </message>
  <message>
   <source>&amp;Inspect</source>
   <translation>&amp;Analyse</translation>
  </message>
  <message>
   <source>&amp;Recording</source>
   <translation>Auf&amp;zeichnung</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>Ans&amp;icht</translation>
  </message>
  <message>
   <source>Add a dump of webrtc-internals</source>
   <translation>Dump von webrtc-internals hinzufügen</translation>
  </message>
  <message>
   <source>{0} of {1} connections belong to pairs of this recording.</source>
   <translation>{0} von {1} Verbindungen gehören zu Paaren dieser Aufzeichnung.</translation>
  </message>
  <message>
   <source>{0} — Callbox</source>
   <translation>{0} — Callbox</translation>
  </message>
 </context>
 <context>
  <name>ReplayDialog</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Messages: {0:,}, over {1:.1f} s.</source>
   <translation>Nachrichten: {0:,}, über {1:.1f} s.</translation>
  </message>
  <message>
   <source>No media will flow: the recorded addresses and keys are those of a call that is over.</source>
   <translation>Es fließen keine Medien: Die aufgezeichneten Adressen und Schlüssel gehören zu einem Anruf, der vorbei ist.</translation>
  </message>
  <message>
   <source>Only what was said in the selected time.</source>
   <translation>Nur was in der ausgewählten Zeit gesagt wurde.</translation>
  </message>
  <message>
   <source>Pauses longer than {0:g} s are shortened.</source>
   <translation>Pausen von mehr als {0:g} s werden verkürzt.</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <source>Play a negotiation again</source>
   <translation>Eine Aushandlung noch einmal abspielen</translation>
  </message>
  <message>
   <source>Play what was sent by</source>
   <translation>Nachrichten von</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>The other side, in an own room</source>
   <translation>Die andere Seite, in eigenem Raum</translation>
  </message>
  <message>
   <source>This side answered: it waits until the other one offers.</source>
   <translation>Diese Seite hat geantwortet: Sie wartet auf das Offer der anderen.</translation>
  </message>
  <message>
   <source>What cannot be played again: {0:,}.</source>
   <translation>Nicht noch einmal abspielbar: {0:,}.</translation>
  </message>
  <message>
   <source>at the speed of</source>
   <translation>Geschwindigkeit</translation>
  </message>
  <message>
   <source>to</source>
   <translation>an</translation>
  </message>
  <message>
   <source>{0:,} of {1:,} messages sent</source>
   <translation>{0:,} von {1:,} Nachrichten gesendet</translation>
  </message>
  <message>
   <source>{0:g}×</source>
   <translation>{0:g}×</translation>
  </message>
  <message>
   <source>{0} in {1}</source>
   <translation>{0} in {1}</translation>
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Crash report</source>
   <translation>Absturzbericht</translation>
  </message>
  <message>
   <source>It is kept in the folder {0}.</source>
   <translation>Er liegt im Ordner {0}.</translation>
  </message>
  <message>
   <source>The report is not there any more.</source>
   <translation>Der Bericht ist nicht mehr da.</translation>
  </message>
 </context>
 <context>
  <name>Reporting</name>
  <message>
   <source>Make a &amp;bundle for a bug report…</source>
   <translation>&amp;Paket für einen Fehlerbericht erstellen…</translation>
  </message>
  <message>
   <source>Remove the certificate &amp;authority…</source>
   <translation>&amp;Zertifizierungsstelle entfernen…</translation>
  </message>
  <message>
   <source>Saved as {0}.</source>
   <translation>Gespeichert als {0}.</translation>
  </message>
 </context>
 <context>
  <name>ResendDialog</name>
  <message>
   <source>A client of our own joins the room, sends this, listens for a moment and leaves. The server puts that client's id on it as the sender.</source>
   <translation>Ein eigener Client tritt dem Raum bei, sendet dies, hört kurz zu und geht wieder. Der Server setzt die Id dieses Clients als Absender ein.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Edit and send again</source>
   <translation>Bearbeiten und noch einmal senden</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Senden</translation>
  </message>
  <message>
   <source>Sending…</source>
   <translation>Wird gesendet…</translation>
  </message>
  <message>
   <source>The message as JSON</source>
   <translation>Die Nachricht als JSON</translation>
  </message>
  <message>
   <source>The server will refuse this with {0}. {1} {2}</source>
   <translation>Der Server wird das mit {0} ablehnen. {1} {2}</translation>
  </message>
  <message>
   <source>This is a message that the server knows.</source>
   <translation>Diese Nachricht kennt der Server.</translation>
  </message>
  <message>
   <source>This is {0}, more than any message may have: the connection would be closed.</source>
   <translation>Das sind {0}, mehr als eine Nachricht haben darf: Die Verbindung würde geschlossen.</translation>
  </message>
 </context>
 <context>
  <name>Row</name>
  <message>
   <source>On</source>
   <translation>Ein</translation>
  </message>
 </context>
 <context>
  <name>RuleRow</name>
  <message>
   <source>1 hit</source>
   <translation>1 Treffer</translation>
  </message>
  <message>
   <source>Delay in seconds</source>
   <translation>Verzögerung in Sekunden</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Further delay at random, in seconds</source>
   <translation>Weitere, zufällige Verzögerung in Sekunden</translation>
  </message>
  <message>
   <source>How often at most</source>
   <translation>Wie oft höchstens</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>Remove this rule</source>
   <translation>Diese Regel entfernen</translation>
  </message>
  <message>
   <source>Share in percent</source>
   <translation>Anteil in Prozent</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
  <message>
   <source>are corrupted</source>
   <translation>werden beschädigt</translation>
  </message>
  <message>
   <source>are lost</source>
   <translation>gehen verloren</translation>
  </message>
  <message>
   <source>at most</source>
   <translation>max.</translation>
  </message>
  <message>
   <source>by</source>
   <translation>um</translation>
  </message>
  <message>
   <source>come after the next one</source>
   <translation>kommen nach der nächsten</translation>
  </message>
  <message>
   <source>come late</source>
   <translation>kommen spät</translation>
  </message>
  <message>
   <source>come twice</source>
   <translation>kommen doppelt</translation>
  </message>
  <message>
   <source>cut the sender's connection</source>
   <translation>trennen den Absender</translation>
  </message>
  <message>
   <source>s</source>
   <translation>s</translation>
  </message>
  <message>
   <source>s at random</source>
   <translation>s zufällig</translation>
  </message>
  <message>
   <source>times</source>
   <translation>mal</translation>
  </message>
  <message>
   <source>{0:,} hits</source>
   <translation>{0:,} Treffer</translation>
  </message>
 </context>
 <context>
  <name>SaveDialog</name>
  <message>
   <source>A filter of the messages leaves nothing out of the file.</source>
   <translation>Ein Filter der Nachrichten lässt in der Datei nichts weg.</translation>
  </message>
  <message>
   <source>Addresses, in candidates and descriptions too</source>
   <translation>Adressen, auch in Kandidaten und Beschreibungen</translation>
  </message>
  <message>
   <source>All messages ({0:,})</source>
   <translation>Alle Nachrichten ({0:,})</translation>
  </message>
  <message>
   <source>Fingerprints of certificates</source>
   <translation>Fingerabdrücke von Zertifikaten</translation>
  </message>
  <message>
   <source>ICE user names and passwords</source>
   <translation>ICE-Benutzernamen und -Passwörter</translation>
  </message>
  <message>
   <source>Kind of file</source>
   <translation>Dateityp</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Names of people</source>
   <translation>Namen von Personen</translation>
  </message>
  <message>
   <source>Only what is selected now</source>
   <translation>Nur die aktuelle Auswahl</translation>
  </message>
  <message>
   <source>Save messages</source>
   <translation>Nachrichten speichern</translation>
  </message>
  <message>
   <source>Select a room, a person, a pair or a stretch of time first.</source>
   <translation>Zuerst einen Raum, eine Person, ein Paar oder eine Zeitspanne auswählen.</translation>
  </message>
  <message>
   <source>The same is always replaced by the same, so the file still makes sense. Tokens and invites are never saved.</source>
   <translation>Gleiches wird immer durch Gleiches ersetzt, die Datei bleibt also verständlich. Tokens und Einladungen werden nie gespeichert.</translation>
  </message>
  <message>
   <source>What was written in the chat</source>
   <translation>Was im Chat geschrieben wurde</translation>
  </message>
 </context>
 <context>
  <name>SdpTable</name>
  <message>
   <source>Close the topics</source>
   <translation>Themen zuklappen</translation>
  </message>
  <message>
   <source>Lines of the description</source>
   <translation>Zeilen der Beschreibung</translation>
  </message>
  <message>
   <source>Open all headings</source>
   <translation>Alle Überschriften aufklappen</translation>
  </message>
 </context>
 <context>
  <name>SdpView</name>
  <message>
   <source>It is too long: the end is not shown.</source>
   <translation>Sie ist zu lang: Das Ende wird nicht gezeigt.</translation>
  </message>
  <message>
   <source>Select a line to read what it means. Headings open and close.</source>
   <translation>Eine Zeile auswählen, um ihre Bedeutung zu lesen. Überschriften lassen sich auf- und zuklappen.</translation>
  </message>
 </context>
 <context>
  <name>SelectionBar</name>
  <message>
   <source>Clear the selection</source>
   <translation>Auswahl aufheben</translation>
  </message>
  <message>
   <source>Everything is shown. Select a person, a pair, a room or a time in any view.</source>
   <translation>Alles wird gezeigt. Person, Paar, Raum oder Zeit in einer Ansicht auswählen.</translation>
  </message>
  <message>
   <source>Faults are at work</source>
   <translation>Störungen sind am Werk</translation>
  </message>
  <message>
   <source>Messages are lost, late or changed on purpose. F9 ends that.</source>
   <translation>Nachrichten gehen mit Absicht verloren, kommen spät oder verändert an. F9 beendet das.</translation>
  </message>
  <message>
   <source>Room {0}</source>
   <translation>Raum {0}</translation>
  </message>
  <message>
   <source>Selection</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>1 change</source>
   <translation>1 Änderung</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Datei öffnen</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Einstellungen durchsuchen</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>The file could not be written: {0}</source>
   <translation>Die Datei konnte nicht geschrieben werden: {0}</translation>
  </message>
  <message>
   <source>There is no setting with these words.</source>
   <translation>Keine Einstellung enthält diese Wörter.</translation>
  </message>
  <message>
   <source>{0} changes</source>
   <translation>{0} Änderungen</translation>
  </message>
 </context>
 <context>
  <name>SpikeList</name>
  <message>
   <source>Calls that blocked the loop, innermost last</source>
   <translation>Aufrufe, die die Loop blockierten, der innerste zuletzt</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy the spike with its calls</source>
   <translation>Ausreißer mit seinen Aufrufen kopieren</translation>
  </message>
  <message>
   <source>How long</source>
   <translation>Wie lange</translation>
  </message>
  <message>
   <source>Nothing was seen of it.</source>
   <translation>Davon war nichts zu sehen.</translation>
  </message>
  <message>
   <source>Spikes</source>
   <translation>Ausreißer</translation>
  </message>
  <message>
   <source>The loop was never blocked</source>
   <translation>Die Loop war nie blockiert</translation>
  </message>
  <message>
   <source>What keeps it from its work for {0} ms appears here, with the code that did it.</source>
   <translation>Was sie {0} ms lang von der Arbeit abhält, erscheint hier, mit dem Code, der es war.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
 </context>
 <context>
  <name>States</name>
  <message>
   <source>Connection</source>
   <translation>Verbindung</translation>
  </message>
  <message>
   <source>DTLS</source>
   <translation>DTLS</translation>
  </message>
  <message>
   <source>DTLS role</source>
   <translation>DTLS-Rolle</translation>
  </message>
  <message>
   <source>Gathering</source>
   <translation>Gathering</translation>
  </message>
  <message>
   <source>ICE</source>
   <translation>ICE</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Signaling</source>
   <translation>Signaling</translation>
  </message>
 </context>
 <context>
  <name>Surface</name>
  <message>
   <source>Ladder of messages</source>
   <translation>Sequenz der Nachrichten</translation>
  </message>
  <message>
   <source>Older messages are not in the log any more.</source>
   <translation>Ältere Nachrichten sind nicht mehr im Protokoll.</translation>
  </message>
  <message>
   <source>Older messages are not shown: these are the newest {0:,}.</source>
   <translation>Ältere Nachrichten werden nicht gezeigt: Dies sind die neuesten {0:,}.</translation>
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <source>Timeline of both ends</source>
   <translation>Zeitleiste beider Enden</translation>
  </message>
  <message>
   <source>{0} {1}: {2}</source>
   <translation>{0} {1}: {2}</translation>
  </message>
 </context>
 <context>
  <name>Tray</name>
  <message>
   <source>Copy the address</source>
   <translation>Adresse kopieren</translation>
  </message>
  <message>
   <source>Quit Callbox</source>
   <translation>Callbox beenden</translation>
  </message>
  <message>
   <source>Show Callbox</source>
   <translation>Callbox anzeigen</translation>
  </message>
  <message>
   <source>Start the server</source>
   <translation>Server starten</translation>
  </message>
  <message>
   <source>Stop the server</source>
   <translation>Server anhalten</translation>
  </message>
 </context>
 <context>
  <name>TroubleNote</name>
  <message>
   <source>1 more notice</source>
   <translation>1 weiterer Hinweis</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>{0} more notices</source>
   <translation>{0} weitere Hinweise</translation>
  </message>
 </context>
 <context>
  <name>Updates</name>
  <message>
   <source>Open the page</source>
   <translation>Seite öffnen</translation>
  </message>
  <message>
   <source>There is a newer version of Callbox: {0}</source>
   <translation>Es gibt eine neuere Version von Callbox: {0}</translation>
  </message>
  <message>
   <source>This is version {0}. Nothing is installed by itself.</source>
   <translation>Dies ist Version {0}. Nichts wird von selbst installiert.</translation>
  </message>
 </context>
 <context>
  <name>WhatsNew</name>
  <message>
   <source>&amp;What is new</source>
   <translation>&amp;Was ist neu</translation>
  </message>
  <message>
   <source>Before, it was version {0}.</source>
   <translation>Vorher war es Version {0}.</translation>
  </message>
  <message>
   <source>Callbox is now version {0}</source>
   <translation>Callbox ist jetzt Version {0}</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Was ist neu</translation>
  </message>
 </context>
 <context>
  <name>WhatsNewDialog</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>This installation has no list of changes.</source>
   <translation>Diese Installation hat keine Liste der Änderungen.</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Was ist neu</translation>
  </message>
  <message>
   <source>What is new in Callbox</source>
   <translation>Was ist neu in Callbox</translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <source>Face of the window</source>
   <translation>Seite des Fensters</translation>
  </message>
  <message>
   <source>Host</source>
   <translation>Gastgeber</translation>
  </message>
  <message>
   <source>Inspect</source>
   <translation>Analyse</translation>
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>&amp;Reset the layout</source>
   <translation>Anordnung &amp;zurücksetzen</translation>
  </message>
  <message>
   <source>Bring the layout of before &amp;back</source>
   <translation>Die vorige Anordnung &amp;zurückholen</translation>
  </message>
  <message>
   <source>Show &amp;all views at once</source>
   <translation>A&amp;lle Ansichten zeigen</translation>
  </message>
 </context>
 <context>
  <name>WritingDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>It could not be saved: {0}. Choose another place.</source>
   <translation>Speichern nicht möglich: {0}. Bitte einen anderen Ort wählen.</translation>
  </message>
  <message>
   <source>Save{0}</source>
   <translation>Speichern{0}</translation>
  </message>
  <message>
   <source>{0} written</source>
   <translation>{0} geschrieben</translation>
  </message>
 </context>
 <context>
  <name>_Chip</name>
  <message>
   <source>Only {0}: show everything again</source>
   <translation>Nur {0}: wieder alles zeigen</translation>
  </message>
 </context>
 <context>
  <name>_TitleBar</name>
  <message>
   <source>Close this view</source>
   <translation>Diese Ansicht schließen</translation>
  </message>
  <message>
   <source>Float or dock</source>
   <translation>Lösen oder andocken</translation>
  </message>
 </context>
 <context>
  <name>panel</name>
  <message>
   <source> and {0} more</source>
   <translation> und {0} weitere</translation>
  </message>
  <message>
   <source> · glare {0}×</source>
   <translation> · Glare {0}×</translation>
  </message>
  <message>
   <source>#{0} (not kept any more)</source>
   <translation>#{0} (nicht mehr vorhanden)</translation>
  </message>
  <message>
   <source>+{0:.0f} ms</source>
   <translation>+{0:.0f} ms</translation>
  </message>
  <message>
   <source>+{0}</source>
   <translation>+{0}</translation>
  </message>
  <message>
   <source>+{0} s</source>
   <translation>+{0} s</translation>
  </message>
  <message>
   <source>, host of the room</source>
   <translation>, Gastgeber des Raums</translation>
  </message>
  <message>
   <source>-{0:.0f} min</source>
   <translation>-{0:.0f} min</translation>
  </message>
  <message>
   <source>-{0:.0f} s</source>
   <translation>-{0:.0f} s</translation>
  </message>
  <message>
   <source>0</source>
   <translation>0</translation>
  </message>
  <message>
   <source>0.0.0.0 stands for every network of this computer.</source>
   <translation>0.0.0.0 steht für alle Netze dieses Computers.</translation>
  </message>
  <message>
   <source>1 candidate</source>
   <translation>1 Kandidat</translation>
  </message>
  <message>
   <source>1 difference</source>
   <translation>1 Unterschied</translation>
  </message>
  <message>
   <source>1 line</source>
   <translation>1 Zeile</translation>
  </message>
  <message>
   <source>1 message is missing here</source>
   <translation>Hier fehlt 1 Nachricht</translation>
  </message>
  <message>
   <source>1 person</source>
   <translation>1 Person</translation>
  </message>
  <message>
   <source>1 room</source>
   <translation>1 Raum</translation>
  </message>
  <message>
   <source>1 section</source>
   <translation>1 Abschnitt</translation>
  </message>
  <message>
   <source>A certificate's fingerprint is missing. Without it there is no DTLS.</source>
   <translation>Der Fingerabdruck eines Zertifikats fehlt. Ohne ihn gibt es kein DTLS.</translation>
  </message>
  <message>
   <source>A client did not read what it was sent</source>
   <translation>Ein Client hat nicht gelesen, was ihm gesendet wurde</translation>
  </message>
  <message>
   <source>A clock was set during the call</source>
   <translation>Eine Uhr wurde während des Anrufs gestellt</translation>
  </message>
  <message>
   <source>A connection that says nothing for so long is closed.</source>
   <translation>Eine Verbindung, die so lange nichts sagt, wird geschlossen.</translation>
  </message>
  <message>
   <source>A data channel that both sides know from the start.</source>
   <translation>Ein Datenkanal, den beide Seiten von Anfang an kennen.</translation>
  </message>
  <message>
   <source>A fault rule struck the message that it names.</source>
   <translation>Eine Störregel hat die genannte Nachricht getroffen.</translation>
  </message>
  <message>
   <source>A field of this message is missing or wrong.</source>
   <translation>Ein Feld dieser Nachricht fehlt oder ist falsch.</translation>
  </message>
  <message>
   <source>A filter has 1,000 characters at most.</source>
   <translation>Ein Filter hat höchstens 1.000 Zeichen.</translation>
  </message>
  <message>
   <source>A filter has 100 conditions at most.</source>
   <translation>Ein Filter hat höchstens 100 Bedingungen.</translation>
  </message>
  <message>
   <source>A filter searches for 20 texts at most.</source>
   <translation>Ein Filter sucht nach höchstens 20 Texten.</translation>
  </message>
  <message>
   <source>A key for SRTP in the description itself (SDES). WebRTC forbids it.</source>
   <translation>Ein Schlüssel für SRTP in der Beschreibung selbst (SDES). WebRTC verbietet das.</translation>
  </message>
  <message>
   <source>A line of text for everyone in the room.</source>
   <translation>Eine Textzeile für alle im Raum.</translation>
  </message>
  <message>
   <source>A link carries a secret for one room.</source>
   <translation>Ein Link enthält ein Geheimnis für einen Raum.</translation>
  </message>
  <message>
   <source>A media section begins here: its kind, port, protocol and formats, the preferred one first.</source>
   <translation>Hier beginnt ein Medienabschnitt: seine Art, sein Port, sein Protokoll und seine Formate, das bevorzugte zuerst.</translation>
  </message>
  <message>
   <source>A message was sent to someone who had left</source>
   <translation>Eine Nachricht ging an jemanden, der schon weg war</translation>
  </message>
  <message>
   <source>A name ending in .local</source>
   <translation>Ein Name, der auf .local endet</translation>
  </message>
  <message>
   <source>A name for the section, for the application: {0}.</source>
   <translation>Ein Name für den Abschnitt, für die Anwendung: {0}.</translation>
  </message>
  <message>
   <source>A number for each packet of the whole bundle: for finding the bandwidth.</source>
   <translation>Eine Nummer für jedes Paket des ganzen Bundles: um die Bandbreite zu finden.</translation>
  </message>
  <message>
   <source>A page of another site may not use this server.</source>
   <translation>Eine Seite einer anderen Website darf diesen Server nicht benutzen.</translation>
  </message>
  <message>
   <source>A picture: a camera or a screen.</source>
   <translation>Ein Bild: eine Kamera oder ein Bildschirm.</translation>
  </message>
  <message>
   <source>A recording holds the spikes that were saved with it.</source>
   <translation>Eine Aufzeichnung enthält die Spitzen, die mit ihr gespeichert wurden.</translation>
  </message>
  <message>
   <source>A relay is needed</source>
   <translation>Ein Relay wird gebraucht</translation>
  </message>
  <message>
   <source>A rule of yours changed it: {0}.</source>
   <translation>Eine eigene Regel hat sie geändert: {0}.</translation>
  </message>
  <message>
   <source>A sign of life is asked for.</source>
   <translation>Ein Lebenszeichen wird erbeten.</translation>
  </message>
  <message>
   <source>A stream of RTP packets by its number.</source>
   <translation>Ein Strom von RTP-Paketen mit seiner Nummer.</translation>
  </message>
  <message>
   <source>A stream, and the one that repairs it: {0}.</source>
   <translation>Ein Strom und der, der ihn repariert: {0}.</translation>
  </message>
  <message>
   <source>A stream, and the one with its packets sent again: {0}.</source>
   <translation>Ein Strom und der mit seinen erneut gesendeten Paketen: {0}.</translation>
  </message>
  <message>
   <source>A switch of older Chromium: {0}.</source>
   <translation>Ein Schalter älterer Chromium-Versionen: {0}.</translation>
  </message>
  <message>
   <source>A title, for people.</source>
   <translation>Ein Titel, für Menschen.</translation>
  </message>
  <message>
   <source>A unit of the picture may be spread over packets.</source>
   <translation>Eine Einheit des Bildes darf auf mehrere Pakete verteilt sein.</translation>
  </message>
  <message>
   <source>AV1: video, the best for its bandwidth and the most work.</source>
   <translation>AV1: Video, das beste für seine Bandbreite und das aufwendigste.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Address to ask</source>
   <translation>Adresse für die Nachfrage</translation>
  </message>
  <message>
   <source>Address to listen on</source>
   <translation>Adresse zum Lauschen</translation>
  </message>
  <message>
   <source>Addresses follow one by one.</source>
   <translation>Adressen folgen eine nach der anderen.</translation>
  </message>
  <message>
   <source>Addresses in logs</source>
   <translation>Adressen in Protokollen</translation>
  </message>
  <message>
   <source>After so much of it a peer counts as gone.</source>
   <translation>Nach so langer Stille gilt ein Peer als gegangen.</translation>
  </message>
  <message>
   <source>After {0} something is missing.</source>
   <translation>Nach {0} fehlt etwas.</translation>
  </message>
  <message>
   <source>After “{0}” something is missing.</source>
   <translation>Nach „{0}“ fehlt etwas.</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Alter</translation>
  </message>
  <message>
   <source>All messages.</source>
   <translation>Alle Nachrichten.</translation>
  </message>
  <message>
   <source>Always the same bitrate.</source>
   <translation>Immer dieselbe Bitrate.</translation>
  </message>
  <message>
   <source>An address for media, from the time before ICE. ICE does not look at it.</source>
   <translation>Eine Adresse für Medien aus der Zeit vor ICE. ICE beachtet sie nicht.</translation>
  </message>
  <message>
   <source>An address of the device itself.</source>
   <translation>Eine Adresse des Geräts selbst.</translation>
  </message>
  <message>
   <source>An address of this device itself: {0}.</source>
   <translation>Eine Adresse dieses Geräts selbst: {0}.</translation>
  </message>
  <message>
   <source>An address on a TURN server, which passes everything on: {0}.</source>
   <translation>Eine Adresse auf einem TURN-Server, der alles weiterleitet: {0}.</translation>
  </message>
  <message>
   <source>An address on a TURN server.</source>
   <translation>Eine Adresse auf einem TURN-Server.</translation>
  </message>
  <message>
   <source>An address that a connectivity check found: {0}.</source>
   <translation>Eine Adresse, die eine Verbindungsprüfung gefunden hat: {0}.</translation>
  </message>
  <message>
   <source>An address that the other end saw during a check.</source>
   <translation>Eine Adresse, die das andere Ende bei einer Prüfung sah.</translation>
  </message>
  <message>
   <source>An address where one side can perhaps be reached.</source>
   <translation>Eine Adresse, unter der eine Seite vielleicht zu erreichen ist.</translation>
  </message>
  <message>
   <source>An address where this side can perhaps be reached.</source>
   <translation>Eine Adresse, unter der diese Seite vielleicht zu erreichen ist.</translation>
  </message>
  <message>
   <source>An attribute that Callbox does not know. Those who do not know it ignore it.</source>
   <translation>Ein Attribut, das Callbox nicht kennt. Wer es nicht kennt, übergeht es.</translation>
  </message>
  <message>
   <source>An offer was not answered</source>
   <translation>Ein Offer wurde nicht beantwortet</translation>
  </message>
  <message>
   <source>Android</source>
   <translation>Android</translation>
  </message>
  <message>
   <source>Another program already uses this port.</source>
   <translation>Ein anderes Programm benutzt diesen Port schon.</translation>
  </message>
  <message>
   <source>Answer each offer once, or send an offer of your own.</source>
   <translation>Jedes Offer einmal beantworten oder ein eigenes senden.</translation>
  </message>
  <message>
   <source>Answers left out, as no offer came for them: {0:,}.</source>
   <translation>Ausgelassene Answers, weil kein Offer dafür kam: {0:,}.</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Ask both to join the same Wi-Fi, not its guest network, and to switch off any VPN.</source>
   <translation>Beide bitten, ins selbe WLAN zu gehen, nicht in dessen Gastnetz, und ein VPN auszuschalten.</translation>
  </message>
  <message>
   <source>Ask both to load the page again.</source>
   <translation>Beide bitten, die Seite neu zu laden.</translation>
  </message>
  <message>
   <source>Ask for types or people instead.</source>
   <translation>Stattdessen nach Typen oder Personen fragen.</translation>
  </message>
  <message>
   <source>Ask someone to leave, or use another room.</source>
   <translation>Jemanden bitten zu gehen oder einen anderen Raum nehmen.</translation>
  </message>
  <message>
   <source>Ask the host for a new link or QR code.</source>
   <translation>Den Gastgeber um einen neuen Link oder QR-Code bitten.</translation>
  </message>
  <message>
   <source>Ask the host if this was a mistake.</source>
   <translation>Falls es ein Versehen war: den Gastgeber fragen.</translation>
  </message>
  <message>
   <source>Ask the host to do it.</source>
   <translation>Den Gastgeber darum bitten.</translation>
  </message>
  <message>
   <source>Ask the host to open the room.</source>
   <translation>Den Gastgeber bitten, den Raum zu öffnen.</translation>
  </message>
  <message>
   <source>Ask {a} to scan the QR code again, and to open the page although the browser warns.</source>
   <translation>{a} bitten, den QR-Code noch einmal zu scannen und die Seite trotz der Warnung des Browsers zu öffnen.</translation>
  </message>
  <message>
   <source>Ask {b} to load the page again.</source>
   <translation>{b} bitten, die Seite neu zu laden.</translation>
  </message>
  <message>
   <source>Ask {b} to try another browser, such as a new Chrome, Edge, Firefox or Safari.</source>
   <translation>{b} bitten, einen anderen Browser zu nehmen, zum Beispiel ein aktuelles Chrome, Edge, Firefox oder Safari.</translation>
  </message>
  <message>
   <source>Asks the address below once a day at most. Nothing is downloaded or installed.</source>
   <translation>Fragt höchstens einmal am Tag unter der Adresse darunter nach. Nichts wird heruntergeladen oder installiert.</translation>
  </message>
  <message>
   <source>At least so many milliseconds of sound in each packet.</source>
   <translation>Mindestens so viele Millisekunden Ton in jedem Paket.</translation>
  </message>
  <message>
   <source>At least so many milliseconds of sound in each packet: {0}.</source>
   <translation>Mindestens so viele Millisekunden Ton in jedem Paket: {0}.</translation>
  </message>
  <message>
   <source>At most so many bits a second on average.</source>
   <translation>Höchstens so viele Bits pro Sekunde im Mittel.</translation>
  </message>
  <message>
   <source>At most so many blocks of 16×16 pixels in a frame.</source>
   <translation>Höchstens so viele Blöcke von 16×16 Pixeln in einem Frame.</translation>
  </message>
  <message>
   <source>At most so many frames a second.</source>
   <translation>Höchstens so viele Frames pro Sekunde.</translation>
  </message>
  <message>
   <source>At most so many kilobits a second.</source>
   <translation>Höchstens so viele Kilobit pro Sekunde.</translation>
  </message>
  <message>
   <source>At most so many milliseconds of sound in each packet: {0}.</source>
   <translation>Höchstens so viele Millisekunden Ton in jedem Paket: {0}.</translation>
  </message>
  <message>
   <source>At most, in all.</source>
   <translation>Höchstens, insgesamt.</translation>
  </message>
  <message>
   <source>At most.</source>
   <translation>Höchstens.</translation>
  </message>
  <message>
   <source>At most. Each sends to each: six are a lot for a phone.</source>
   <translation>Höchstens. Alle senden an alle: Sechs sind viel für ein Telefon.</translation>
  </message>
  <message>
   <source>At the end of what opens, tap Remove or Uninstall.</source>
   <translation>Ganz unten auf Entfernen oder Deinstallieren tippen.</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Abwesend</translation>
  </message>
  <message>
   <source>Bad messages</source>
   <translation>Fehlerhafte Nachrichten</translation>
  </message>
  <message>
   <source>Before “{0}” something is missing.</source>
   <translation>Vor „{0}“ fehlt etwas.</translation>
  </message>
  <message>
   <source>Blocked for {0}: {1}</source>
   <translation>Blockiert für {0}: {1}</translation>
  </message>
  <message>
   <source>Both are connected, so something drops these packets: a firewall that lets small packets pass only, a VPN with a small MTU, or a line that {b} does not take up (no transceiver, or its direction does not receive).</source>
   <translation>Beide sind verbunden, also verwirft etwas diese Pakete: eine Firewall, die nur kleine Pakete durchlässt, ein VPN mit kleiner MTU oder eine Leitung, die {b} nicht annimmt (kein Transceiver, oder seine Richtung empfängt nicht).</translation>
  </message>
  <message>
   <source>Both directions have the same greatest size and rate.</source>
   <translation>Beide Richtungen haben dieselbe größte Größe und Rate.</translation>
  </message>
  <message>
   <source>Both have the same ICE user name and password: did a description come back to its sender?</source>
   <translation>Beide haben denselben ICE-Benutzernamen und dasselbe Passwort: Ist eine Beschreibung zu ihrem Absender zurückgekommen?</translation>
  </message>
  <message>
   <source>Both have the same certificate: did a description come back to its sender?</source>
   <translation>Beide haben dasselbe Zertifikat: Ist eine Beschreibung zu ihrem Absender zurückgekommen?</translation>
  </message>
  <message>
   <source>Both sides offered at once: one of the two offers has to give way.</source>
   <translation>Beide Seiten boten zugleich an: Eines der beiden Offers muss nachgeben.</translation>
  </message>
  <message>
   <source>Both sides send and receive.</source>
   <translation>Beide Seiten senden und empfangen.</translation>
  </message>
  <message>
   <source>Both sides take the same DTLS role</source>
   <translation>Beide Seiten nehmen dieselbe DTLS-Rolle</translation>
  </message>
  <message>
   <source>Both {a} and {b} say that they are the DTLS {role}.</source>
   <translation>{a} und {b} sagen beide, sie seien der DTLS-{role}.</translation>
  </message>
  <message>
   <source>Bring both into the same Wi-Fi or cable network, switch the VPN off, or let the router pass UDP between the two networks.</source>
   <translation>Beide ins selbe WLAN oder Kabelnetz bringen, das VPN ausschalten oder im Router UDP zwischen den beiden Netzen erlauben.</translation>
  </message>
  <message>
   <source>Browser</source>
   <translation>Browser</translation>
  </message>
  <message>
   <source>Browsers hide addresses until the page may use the camera or the microphone: allow that. Or see that multicast DNS (UDP port 5353) passes between the two: guest networks and VPNs often stop it.</source>
   <translation>Browser verbergen Adressen, bis die Seite Kamera oder Mikrofon benutzen darf: dies erlauben. Oder dafür sorgen, dass Multicast-DNS (UDP-Port 5353) zwischen den beiden durchkommt: Gastnetze und VPNs halten es oft auf.</translation>
  </message>
  <message>
   <source>Bundle</source>
   <translation>Bundle</translation>
  </message>
  <message>
   <source>Busy with</source>
   <translation>Beschäftigt mit</translation>
  </message>
  <message>
   <source>Call again when others have left.</source>
   <translation>Erneut anrufen, wenn andere gegangen sind.</translation>
  </message>
  <message>
   <source>Call again when someone has joined.</source>
   <translation>Erneut anrufen, wenn jemand beigetreten ist.</translation>
  </message>
  <message>
   <source>Call again.</source>
   <translation>Erneut anrufen.</translation>
  </message>
  <message>
   <source>Callbox could not be set to start with the system.</source>
   <translation>Callbox konnte nicht so eingestellt werden, dass es mit dem System startet.</translation>
  </message>
  <message>
   <source>Callbox has a problem: {0}</source>
   <translation>Callbox hat ein Problem: {0}</translation>
  </message>
  <message>
   <source>Callbox has another address here.</source>
   <translation>Callbox hat hier eine andere Adresse.</translation>
  </message>
  <message>
   <source>Callbox is open already: its window is in front now. The options of this start are not used.</source>
   <translation>Callbox ist schon offen: Sein Fenster ist jetzt vorn. Die Optionen dieses Starts gelten nicht.</translation>
  </message>
  <message>
   <source>Callbox is running. Nobody is in a room.</source>
   <translation>Callbox läuft. Niemand ist in einem Raum.</translation>
  </message>
  <message>
   <source>Callbox is running: {0} in {1}.</source>
   <translation>Callbox läuft: {0} in {1}.</translation>
  </message>
  <message>
   <source>Callbox is stopped.</source>
   <translation>Callbox ist angehalten.</translation>
  </message>
  <message>
   <source>Callbox itself was busy during a negotiation</source>
   <translation>Callbox selbst war während einer Aushandlung beschäftigt</translation>
  </message>
  <message>
   <source>Callbox opens it again, with every view and without a server.</source>
   <translation>Callbox öffnet sie wieder, mit allen Ansichten und ohne Server.</translation>
  </message>
  <message>
   <source>Callbox runs already, but it does not answer.</source>
   <translation>Callbox läuft schon, antwortet aber nicht.</translation>
  </message>
  <message>
   <source>Callbox still starts with the system: that could not be changed.</source>
   <translation>Callbox startet weiterhin mit dem System: Das ließ sich nicht ändern.</translation>
  </message>
  <message>
   <source>Callbox was upgraded while it was open.</source>
   <translation>Callbox wurde aktualisiert, während es offen war.</translation>
  </message>
  <message>
   <source>Callbox works until it is closed. Free some space, or choose another folder with --state-dir.</source>
   <translation>Callbox läuft, bis es geschlossen wird. Platz schaffen oder mit --state-dir einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>Candidates</source>
   <translation>Kandidaten</translation>
  </message>
  <message>
   <source>Candidates came before any description</source>
   <translation>Kandidaten kamen vor jeder Beschreibung</translation>
  </message>
  <message>
   <source>Check `key` and `algorithm` below [jwt] in the settings file.</source>
   <translation>`key` und `algorithm` unter [jwt] in der Einstellungsdatei prüfen.</translation>
  </message>
  <message>
   <source>Check that both are in the same Wi-Fi and not in its guest network, that the access point lets its devices talk to each other (client isolation off), and that no firewall or VPN blocks UDP.</source>
   <translation>Prüfen, ob beide im selben WLAN und nicht in dessen Gastnetz sind, ob der Access Point seine Geräte miteinander reden lässt (Client-Isolation aus) und ob keine Firewall und kein VPN UDP sperrt.</translation>
  </message>
  <message>
   <source>Check that both devices are in the same network and no firewall is between them.</source>
   <translation>Prüfen, ob beide Geräte im selben Netz sind und keine Firewall dazwischen ist.</translation>
  </message>
  <message>
   <source>Check that the camera is on at the other side.</source>
   <translation>Prüfen, ob die Kamera auf der anderen Seite an ist.</translation>
  </message>
  <message>
   <source>Check that the folder exists, is yours and has room.</source>
   <translation>Prüfen, ob der Ordner existiert, beschreibbar ist und Platz hat.</translation>
  </message>
  <message>
   <source>Check that this place is yours and has room, or use the settings of the system.</source>
   <translation>Prüfen Sie, ob dieser Ort Ihnen gehört und Platz hat, oder benutzen Sie die Einstellungen des Systems.</translation>
  </message>
  <message>
   <source>Check the Wi-Fi. You will be connected again by itself.</source>
   <translation>Das WLAN prüfen. Die Verbindung kommt von selbst wieder.</translation>
  </message>
  <message>
   <source>Check the address, or scan the QR code again.</source>
   <translation>Die Adresse prüfen oder den QR-Code noch einmal scannen.</translation>
  </message>
  <message>
   <source>Check the spelling of `type`, and that client and server speak the same version.</source>
   <translation>Die Schreibung von `type` prüfen, und ob Client und Server dieselbe Version sprechen.</translation>
  </message>
  <message>
   <source>Check what was sent, or scan the QR code again.</source>
   <translation>Prüfen, was gesendet wurde, oder den QR-Code noch einmal scannen.</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Prüfungen</translation>
  </message>
  <message>
   <source>Choose Delete or Distrust, and confirm.</source>
   <translation>Löschen oder Vertrauen entziehen wählen und bestätigen.</translation>
  </message>
  <message>
   <source>Choose a port above 1023.</source>
   <translation>Einen Port über 1023 wählen.</translation>
  </message>
  <message>
   <source>Choose one of its network interfaces, or all of them (0.0.0.0).</source>
   <translation>Eine seiner Netzwerkschnittstellen wählen oder alle (0.0.0.0).</translation>
  </message>
  <message>
   <source>Choose the keychain login, then Certificates.</source>
   <translation>Den Schlüsselbund Anmeldung wählen, dann Zertifikate.</translation>
  </message>
  <message>
   <source>Chrome on Linux</source>
   <translation>Chrome unter Linux</translation>
  </message>
  <message>
   <source>Clear the filter to see all messages.</source>
   <translation>Den Filter leeren, um alle Nachrichten zu sehen.</translation>
  </message>
  <message>
   <source>Clear the filter, or bring back what was cleared.</source>
   <translation>Den Filter leeren, oder zurückholen, was geleert wurde.</translation>
  </message>
  <message>
   <source>Clear the filter, or let go of what is selected.</source>
   <translation>Den Filter leeren oder die Auswahl aufheben.</translation>
  </message>
  <message>
   <source>Click {0} with the right button, choose Delete, and answer Yes.</source>
   <translation>{0} mit der rechten Taste anklicken, Löschen wählen und mit Ja antworten.</translation>
  </message>
  <message>
   <source>Click {0} with the right button, choose Delete, and enter your password.</source>
   <translation>{0} mit der rechten Taste anklicken, Löschen wählen und das Passwort eingeben.</translation>
  </message>
  <message>
   <source>Close it and start it again when nobody is in a call.</source>
   <translation>Schließen Sie es und starten Sie es neu, wenn niemand in einem Anruf ist.</translation>
  </message>
  <message>
   <source>Close other tabs of Callbox, or wait a moment.</source>
   <translation>Andere Tabs von Callbox schließen oder kurz warten.</translation>
  </message>
  <message>
   <source>Close that program, or use the free port that is offered.</source>
   <translation>Jenes Programm schließen oder den angebotenen freien Port nehmen.</translation>
  </message>
  <message>
   <source>Close the RTCPeerConnection to a peer when peer-left comes, and cancel what is still to be sent to it.</source>
   <translation>Bei peer-left die RTCPeerConnection zu diesem Peer schließen und abbrechen, was noch an ihn gesendet werden soll.</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Codecs</source>
   <translation>Codecs</translation>
  </message>
  <message>
   <source>Comfort noise without packets of its own.</source>
   <translation>Komfortrauschen ohne eigene Pakete.</translation>
  </message>
  <message>
   <source>Comfort noise, while nobody speaks.</source>
   <translation>Komfortrauschen, während niemand spricht.</translation>
  </message>
  <message>
   <source>Compare the message with PROTOCOL.md.</source>
   <translation>Die Nachricht mit PROTOCOL.md vergleichen.</translation>
  </message>
  <message>
   <source>Connect again and send `hello` first.</source>
   <translation>Neu verbinden und zuerst `hello` senden.</translation>
  </message>
  <message>
   <source>Connected</source>
   <translation>Verbunden</translation>
  </message>
  <message>
   <source>Connected, but in no room yet.</source>
   <translation>Verbunden, aber noch in keinem Raum.</translation>
  </message>
  <message>
   <source>Connection</source>
   <translation>Verbindung</translation>
  </message>
  <message>
   <source>Connections</source>
   <translation>Verbindungen</translation>
  </message>
  <message>
   <source>Connections from one address</source>
   <translation>Verbindungen von einer Adresse</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <source>Copy the table</source>
   <translation>Tabelle kopieren</translation>
  </message>
  <message>
   <source>DTLS</source>
   <translation>DTLS</translation>
  </message>
  <message>
   <source>Data channels</source>
   <translation>Datenkanäle</translation>
  </message>
  <message>
   <source>Data channels as they were written before 2017.</source>
   <translation>Datenkanäle, wie sie vor 2017 geschrieben wurden.</translation>
  </message>
  <message>
   <source>Data channels.</source>
   <translation>Datenkanäle.</translation>
  </message>
  <message>
   <source>Decides who comes in.</source>
   <translation>Entscheidet, wer hereinkommt.</translation>
  </message>
  <message>
   <source>Delta</source>
   <translation>Delta</translation>
  </message>
  <message>
   <source>Devices that trusted the old certificate have to trust the new one: scan the QR code.</source>
   <translation>Geräte, die dem alten Zertifikat vertrauten, müssen dem neuen vertrauen: den QR-Code scannen.</translation>
  </message>
  <message>
   <source>Direction</source>
   <translation>Richtung</translation>
  </message>
  <message>
   <source>Do you mean {1}?</source>
   <translation>Ist {1} gemeint?</translation>
  </message>
  <message>
   <source>Door</source>
   <translation>Tür</translation>
  </message>
  <message>
   <source>Drag the recording to another program, or click to copy it as a file</source>
   <translation>Die Aufzeichnung in ein anderes Programm ziehen, oder klicken, um sie als Datei zu kopieren</translation>
  </message>
  <message>
   <source>Dumps of webrtc-internals (*.txt *.json *.gz);;All files (*)</source>
   <translation>Dumps von webrtc-internals (*.txt *.json *.gz);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Each packet carries the one before it once more, against loss.</source>
   <translation>Jedes Paket trägt das vorige noch einmal, gegen Verluste.</translation>
  </message>
  <message>
   <source>Each packet has a whole unit of the picture.</source>
   <translation>Jedes Paket hat eine ganze Einheit des Bildes.</translation>
  </message>
  <message>
   <source>Early</source>
   <translation>Verfrüht</translation>
  </message>
  <message>
   <source>Ethernet</source>
   <translation>Ethernet</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <source>Every WebRTC client has to know Opus, VP8 and H.264 (RFC 7742, RFC 7874). Look for code that filters or reorders codecs (setCodecPreferences, changed SDP), or for a browser that was built without H.264.</source>
   <translation>Jeder WebRTC-Client muss Opus, VP8 und H.264 kennen (RFC 7742, RFC 7874). Nach Code suchen, der Codecs filtert oder umordnet (setCodecPreferences, geändertes SDP), oder nach einem Browser, der ohne H.264 gebaut ist.</translation>
  </message>
  <message>
   <source>Everyone who finds a room</source>
   <translation>Alle, die einen Raum finden</translation>
  </message>
  <message>
   <source>Family</source>
   <translation>Familie</translation>
  </message>
  <message>
   <source>Far too many messages came from you.</source>
   <translation>Von hier kamen viel zu viele Nachrichten.</translation>
  </message>
  <message>
   <source>Files and logs</source>
   <translation>Dateien und Protokolle</translation>
  </message>
  <message>
   <source>Find {0} among those that you installed, and delete it.</source>
   <translation>{0} unter den selbst installierten suchen und löschen.</translation>
  </message>
  <message>
   <source>Firefox on any computer</source>
   <translation>Firefox auf jedem Computer</translation>
  </message>
  <message>
   <source>First frame</source>
   <translation>1. Frame</translation>
  </message>
  <message>
   <source>First room</source>
   <translation>Erster Raum</translation>
  </message>
  <message>
   <source>Folder for keys and invites</source>
   <translation>Ordner für Schlüssel und Einladungen</translation>
  </message>
  <message>
   <source>For a proxy that ends TLS, or an app on this computer.</source>
   <translation>Für einen Proxy, der TLS beendet, oder eine App auf diesem Computer.</translation>
  </message>
  <message>
   <source>For example at&gt;12:03 or at&lt;12:03:10.5</source>
   <translation>Zum Beispiel at&gt;12:03 oder at&lt;12:03:10.5</translation>
  </message>
  <message>
   <source>For example offer or answer</source>
   <translation>Zum Beispiel offer or answer</translation>
  </message>
  <message>
   <source>For example seq&gt;100</source>
   <translation>Zum Beispiel seq&gt;100</translation>
  </message>
  <message>
   <source>For example size&gt;800, size&gt;2k or size&lt;1.5M</source>
   <translation>Zum Beispiel size&gt;800, size&gt;2k oder size&lt;1.5M</translation>
  </message>
  <message>
   <source>For example {1}</source>
   <translation>Zum Beispiel {1}</translation>
  </message>
  <message>
   <source>For one description, at most.</source>
   <translation>Für eine Beschreibung, höchstens.</translation>
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {a} and {b} negotiated ({culprit}).</source>
   <translation>Callbox gab {milliseconds} ms lang keine Nachrichten weiter, während {a} und {b} aushandelten ({culprit}).</translation>
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {a} and {b} negotiated.</source>
   <translation>Callbox gab {milliseconds} ms lang keine Nachrichten weiter, während {a} und {b} aushandelten.</translation>
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {count} pairs negotiated ({culprit}).</source>
   <translation>Callbox gab {milliseconds} ms lang keine Nachrichten weiter, während {count} Paare aushandelten ({culprit}).</translation>
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {count} pairs negotiated.</source>
   <translation>Callbox gab {milliseconds} ms lang keine Nachrichten weiter, während {count} Paare aushandelten.</translation>
  </message>
  <message>
   <source>Frames/s</source>
   <translation>Frames/s</translation>
  </message>
  <message>
   <source>Freezes</source>
   <translation>Freezes</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>From each peer, before the limit above counts.</source>
   <translation>Von jedem Peer, bevor die Grenze oben zählt.</translation>
  </message>
  <message>
   <source>From each peer. 0 for no limit.</source>
   <translation>Von jedem Peer. 0 für keine Grenze.</translation>
  </message>
  <message>
   <source>From whoever gave you Callbox: it begins with https://. Callbox itself knows none.</source>
   <translation>Von der Stelle, von der Callbox stammt; sie beginnt mit https://. Callbox selbst kennt keine.</translation>
  </message>
  <message>
   <source>From {0} to {1}</source>
   <translation>Von {0} zu {1}</translation>
  </message>
  <message>
   <source>Function</source>
   <translation>Funktion</translation>
  </message>
  <message>
   <source>Functions of the loop that take {0} ms or more are counted here.</source>
   <translation>Funktionen der Loop, die {0} ms oder länger dauern, werden hier gezählt.</translation>
  </message>
  <message>
   <source>Further names of this server</source>
   <translation>Weitere Namen dieses Servers</translation>
  </message>
  <message>
   <source>G.711 A-law: telephone sound, which everyone knows.</source>
   <translation>G.711 A-law: Telefonton, den alle kennen.</translation>
  </message>
  <message>
   <source>G.711 μ-law: telephone sound, which everyone knows.</source>
   <translation>G.711 μ-law: Telefonton, den alle kennen.</translation>
  </message>
  <message>
   <source>G.722: telephone sound with a wide band. Its clock says 8000 Hz by mistake; it is 16,000.</source>
   <translation>G.722: Telefonton mit breitem Band. Sein Takt sagt irrtümlich 8000 Hz; es sind 16.000.</translation>
  </message>
  <message>
   <source>Gather on fewer network interfaces, or restart ICE with a new offer.</source>
   <translation>Auf weniger Netzwerkschnittstellen sammeln oder ICE mit einem neuen Offer neu starten.</translation>
  </message>
  <message>
   <source>General</source>
   <translation>Allgemeines</translation>
  </message>
  <message>
   <source>Give both a TURN server (iceServers): where no direct way exists, it passes the media on. Or bring both into one network.</source>
   <translation>Beiden einen TURN-Server geben (iceServers): Wo es keinen direkten Weg gibt, leitet er die Medien weiter. Oder beide in ein Netz bringen.</translation>
  </message>
  <message>
   <source>Glare</source>
   <translation>Glare</translation>
  </message>
  <message>
   <source>Go on there, or join again here.</source>
   <translation>Dort weitermachen oder hier neu beitreten.</translation>
  </message>
  <message>
   <source>Go on with the new session that follows, and connect to everyone anew.</source>
   <translation>Mit der neuen Sitzung, die folgt, weitermachen und sich neu mit allen verbinden.</translation>
  </message>
  <message>
   <source>H.264: video that most devices encode in hardware.</source>
   <translation>H.264: Video, das die meisten Geräte in Hardware codieren.</translation>
  </message>
  <message>
   <source>H.265: video that newer devices encode in hardware. Few browsers take it.</source>
   <translation>H.265: Video, das neuere Geräte in Hardware codieren. Wenige Browser nehmen es an.</translation>
  </message>
  <message>
   <source>HTTP Archive for browsers' tools (.har)</source>
   <translation>HTTP-Archiv für die Werkzeuge der Browser (.har)</translation>
  </message>
  <message>
   <source>HTTP Archives (*.har)</source>
   <translation>HTTP-Archive (*.har)</translation>
  </message>
  <message>
   <source>Header extensions</source>
   <translation>Header-Erweiterungen</translation>
  </message>
  <message>
   <source>Header extensions are encrypted.</source>
   <translation>Header-Erweiterungen sind verschlüsselt.</translation>
  </message>
  <message>
   <source>Header extensions with one and with two bytes may be mixed.</source>
   <translation>Header-Erweiterungen mit einem und mit zwei Bytes dürfen gemischt sein.</translation>
  </message>
  <message>
   <source>Heartbeat</source>
   <translation>Heartbeat</translation>
  </message>
  <message>
   <source>Hint</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>Host</source>
   <translation>Gastgeber</translation>
  </message>
  <message>
   <source>How high the bitrate may be.</source>
   <translation>Wie hoch die Bitrate sein darf.</translation>
  </message>
  <message>
   <source>How large and how fast the picture may be.</source>
   <translation>Wie groß und wie schnell das Bild sein darf.</translation>
  </message>
  <message>
   <source>How long encoding and sending took.</source>
   <translation>Wie lange Codieren und Senden gedauert haben.</translation>
  </message>
  <message>
   <source>How long packets are kept for repairs, in microseconds.</source>
   <translation>Wie lange Pakete für Reparaturen aufgehoben werden, in Mikrosekunden.</translation>
  </message>
  <message>
   <source>How long packets are kept for repairs, in milliseconds.</source>
   <translation>Wie lange Pakete für Reparaturen aufgehoben werden, in Millisekunden.</translation>
  </message>
  <message>
   <source>How long the packet waited before it was sent.</source>
   <translation>Wie lange das Paket wartete, bevor es gesendet wurde.</translation>
  </message>
  <message>
   <source>How long the receiver should wait before it shows a frame.</source>
   <translation>Wie lange der Empfänger warten soll, bevor er einen Frame zeigt.</translation>
  </message>
  <message>
   <source>How loud each voice in a mix is.</source>
   <translation>Wie laut jede Stimme in einer Mischung ist.</translation>
  </message>
  <message>
   <source>How loud the sound is, without decoding it.</source>
   <translation>Wie laut der Ton ist, ohne ihn zu decodieren.</translation>
  </message>
  <message>
   <source>How many of the newest can be inspected. It counts from the next start of Callbox.</source>
   <translation>Wie viele der neuesten sich untersuchen lassen. Gilt ab dem nächsten Start von Callbox.</translation>
  </message>
  <message>
   <source>How often each peer is asked whether it is still there.</source>
   <translation>Wie oft jeder Peer gefragt wird, ob er noch da ist.</translation>
  </message>
  <message>
   <source>How one side wants to send and receive. The other side answers.</source>
   <translation>Wie eine Seite senden und empfangen will. Die andere Seite antwortet.</translation>
  </message>
  <message>
   <source>How reports about the media travel.</source>
   <translation>Wie Berichte über die Medien übertragen werden.</translation>
  </message>
  <message>
   <source>How sound or picture can be encoded, the preferred way first, and how losses are repaired.</source>
   <translation>Wie Ton oder Bild codiert werden können, die bevorzugte Art zuerst, und wie Verluste repariert werden.</translation>
  </message>
  <message>
   <source>How streams are told apart. Browsers still write it; nobody needs it any more.</source>
   <translation>Wie Ströme unterschieden werden. Browser schreiben es noch; niemand braucht es mehr.</translation>
  </message>
  <message>
   <source>How the camera is turned.</source>
   <translation>Wie die Kamera gedreht ist.</translation>
  </message>
  <message>
   <source>How the connection is encrypted, and who begins.</source>
   <translation>Wie die Verbindung verschlüsselt wird und wer beginnt.</translation>
  </message>
  <message>
   <source>How this side can be reached, and the name and password for trying.</source>
   <translation>Wie diese Seite zu erreichen ist, und Name und Passwort für die Versuche.</translation>
  </message>
  <message>
   <source>ICE</source>
   <translation>ICE</translation>
  </message>
  <message>
   <source>ICE passwords</source>
   <translation>ICE-Passwörter</translation>
  </message>
  <message>
   <source>ICE restart</source>
   <translation>ICE-Neustart</translation>
  </message>
  <message>
   <source>ICE's user name or password is missing.</source>
   <translation>Der Benutzername oder das Passwort von ICE fehlt.</translation>
  </message>
  <message>
   <source>In all</source>
   <translation>Insgesamt</translation>
  </message>
  <message>
   <source>In bytes, of what a browser measures. 0 asks browsers for none.</source>
   <translation>In Bytes, von den Messungen eines Browsers. Bei 0 werden keine erbeten.</translation>
  </message>
  <message>
   <source>In, Mbit/s</source>
   <translation>Ein, Mbit/s</translation>
  </message>
  <message>
   <source>Install Callbox with its panel: pip install "callbox[panel]".</source>
   <translation>Callbox mit seinem Panel installieren: pip install "callbox[panel]".</translation>
  </message>
  <message>
   <source>It adds {0}, which was not offered.</source>
   <translation>Sie fügt {0} hinzu, das nicht angeboten wurde.</translation>
  </message>
  <message>
   <source>It asks for a whole new picture after a loss (Picture Loss Indication).</source>
   <translation>Es bittet nach einem Verlust um ein ganz neues Bild (Picture Loss Indication).</translation>
  </message>
  <message>
   <source>It asks for packets that are missing.</source>
   <translation>Es bittet um fehlende Pakete.</translation>
  </message>
  <message>
   <source>It begins to look for a way between the two anew.</source>
   <translation>Die Suche nach einem Weg zwischen den beiden beginnt von vorn.</translation>
  </message>
  <message>
   <source>It came before any description of its sender.</source>
   <translation>Er kam vor jeder Beschreibung seines Absenders.</translation>
  </message>
  <message>
   <source>It can change the path while the call goes on.</source>
   <translation>Es kann den Weg wechseln, während der Anruf weitergeht.</translation>
  </message>
  <message>
   <source>It can use a packet to mend the one before it.</source>
   <translation>Es kann mit einem Paket das vorige ausbessern.</translation>
  </message>
  <message>
   <source>It cannot be read.</source>
   <translation>Sie ist nicht lesbar.</translation>
  </message>
  <message>
   <source>It cannot use a packet to mend the one before it.</source>
   <translation>Es kann mit einem Paket nicht das vorige ausbessern.</translation>
  </message>
  <message>
   <source>It follows the newer ICE.</source>
   <translation>Es folgt dem neueren ICE.</translation>
  </message>
  <message>
   <source>It had ended already.</source>
   <translation>Er war schon zu Ende.</translation>
  </message>
  <message>
   <source>It has more than {0} lines.</source>
   <translation>Sie hat mehr als {0} Zeilen.</translation>
  </message>
  <message>
   <source>It has no DTLS fingerprint.</source>
   <translation>Sie hat keinen DTLS-Fingerabdruck.</translation>
  </message>
  <message>
   <source>It holds {0} people.</source>
   <translation>Er fasst {0} Personen.</translation>
  </message>
  <message>
   <source>It is an {0}, not an {1}.</source>
   <translation>Es ist ein(e) {0}, kein(e) {1}.</translation>
  </message>
  <message>
   <source>It is longer than {0} KiB.</source>
   <translation>Sie ist länger als {0} KiB.</translation>
  </message>
  <message>
   <source>It is longer than {0} bytes.</source>
   <translation>Sie ist länger als {0} Bytes.</translation>
  </message>
  <message>
   <source>It leaves out {0}.</source>
   <translation>Sie lässt {0} weg.</translation>
  </message>
  <message>
   <source>It may ask for a lower bitrate.</source>
   <translation>Es darf um eine niedrigere Bitrate bitten.</translation>
  </message>
  <message>
   <source>It may ask for a whole new picture (Full Intra Request).</source>
   <translation>Es darf um ein ganz neues Bild bitten (Full Intra Request).</translation>
  </message>
  <message>
   <source>It prefers that nothing is sent while nobody speaks.</source>
   <translation>Am liebsten wird nichts gesendet, während niemand spricht.</translation>
  </message>
  <message>
   <source>It prefers that silence is sent too.</source>
   <translation>Am liebsten wird auch Stille gesendet.</translation>
  </message>
  <message>
   <source>It prefers to receive mono.</source>
   <translation>Empfängt lieber mono.</translation>
  </message>
  <message>
   <source>It prefers to receive stereo.</source>
   <translation>Empfängt lieber stereo.</translation>
  </message>
  <message>
   <source>It redirects to the other one and offers the certificate.</source>
   <translation>Er leitet auf den anderen um und bietet das Zertifikat an.</translation>
  </message>
  <message>
   <source>It reports how much bandwidth there is (REMB).</source>
   <translation>Es meldet, wie viel Bandbreite da ist (REMB).</translation>
  </message>
  <message>
   <source>It reports when each packet came; the sender finds the bandwidth out of that.</source>
   <translation>Es meldet, wann jedes Paket kam; daraus ermittelt der Sender die Bandbreite.</translation>
  </message>
  <message>
   <source>It says which part of a picture is missing.</source>
   <translation>Es sagt, welcher Teil eines Bildes fehlt.</translation>
  </message>
  <message>
   <source>It says which picture it has.</source>
   <translation>Es sagt, welches Bild da ist.</translation>
  </message>
  <message>
   <source>It sends the time, so that the other side can measure the way.</source>
   <translation>Es sendet die Zeit, damit die andere Seite den Weg messen kann.</translation>
  </message>
  <message>
   <source>It was port {0}.</source>
   <translation>Es war Port {0}.</translation>
  </message>
  <message>
   <source>It was sent. Nothing came back within the time.</source>
   <translation>Gesendet. In der Zeit kam nichts zurück.</translation>
  </message>
  <message>
   <source>It was sent. What came back: {0}{1}.</source>
   <translation>Gesendet. Zurück kam: {0}{1}.</translation>
  </message>
  <message>
   <source>It was stopped.</source>
   <translation>Es wurde angehalten.</translation>
  </message>
  <message>
   <source>It was {0}.</source>
   <translation>Es war {0}.</translation>
  </message>
  <message>
   <source>It will probably send mono.</source>
   <translation>Sendet wahrscheinlich mono.</translation>
  </message>
  <message>
   <source>It will probably send stereo.</source>
   <translation>Sendet wahrscheinlich stereo.</translation>
  </message>
  <message>
   <source>Its answer, from {0}</source>
   <translation>Die Answer dazu, von {0}</translation>
  </message>
  <message>
   <source>Its first choice is {0}.</source>
   <translation>Die erste Wahl ist {0}.</translation>
  </message>
  <message>
   <source>Its network may be gone or very slow, its page stopped (a device asleep, a tab in the debugger), or too busy. It comes back by itself; look what else runs there if it happens again.</source>
   <translation>Das Netz kann weg oder sehr langsam sein, die Seite angehalten (ein Gerät im Ruhezustand, ein Tab im Debugger) oder überlastet. Sie kommt von selbst zurück; wenn es wieder vorkommt: nachsehen, was dort noch läuft.</translation>
  </message>
  <message>
   <source>Its offer, from {0}</source>
   <translation>Das Offer dazu, von {0}</translation>
  </message>
  <message>
   <source>Its port is 0: this section is rejected.</source>
   <translation>Der Port ist 0: Dieser Abschnitt ist abgelehnt.</translation>
  </message>
  <message>
   <source>Jitter, ms</source>
   <translation>Jitter, ms</translation>
  </message>
  <message>
   <source>Join again, or ask the host for another one.</source>
   <translation>Noch einmal beitreten oder den Gastgeber um einen anderen bitten.</translation>
  </message>
  <message>
   <source>Joining</source>
   <translation>Tritt bei</translation>
  </message>
  <message>
   <source>Joining…</source>
   <translation>Tritt bei…</translation>
  </message>
  <message>
   <source>Keep every message below 64 KiB.</source>
   <translation>Jede Nachricht unter 64 KiB halten.</translation>
  </message>
  <message>
   <source>Knock first</source>
   <translation>Anklopfen</translation>
  </message>
  <message>
   <source>Known are {1}.</source>
   <translation>Bekannt sind {1}.</translation>
  </message>
  <message>
   <source>Ladder of messages</source>
   <translation>Sequenz der Nachrichten</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Leave it out, or write ( before it.</source>
   <translation>Weglassen oder davor ( schreiben.</translation>
  </message>
  <message>
   <source>Leave out those that are not needed.</source>
   <translation>Die unnötigen weglassen.</translation>
  </message>
  <message>
   <source>Leave them out.</source>
   <translation>Weglassen.</translation>
  </message>
  <message>
   <source>Let it in, or let everyone in, and call again.</source>
   <translation>Ihn oder alle einlassen und erneut anrufen.</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>Lines of a kind that this version does not know were left out: {0:,}.</source>
   <translation>Zeilen, deren Art diese Version nicht kennt, wurden ausgelassen: {0:,}.</translation>
  </message>
  <message>
   <source>Lines that cannot be read were left out: {0:,}. The first is line {1}: {2}.</source>
   <translation>Unlesbare Zeilen wurden ausgelassen: {0:,}. Die erste ist Zeile {1}: {2}.</translation>
  </message>
  <message>
   <source>Local</source>
   <translation>Lokal</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <source>Longest</source>
   <translation>Am längsten</translation>
  </message>
  <message>
   <source>Look at the Wi-Fi of the two: weak signal, a change of access points, or a device that went to sleep. The call mends itself with an ICE restart.</source>
   <translation>Das WLAN der beiden prüfen: schwaches Signal, Wechsel des Access Points oder ein Gerät, das eingeschlafen ist. Der Anruf erholt sich mit einem ICE-Neustart.</translation>
  </message>
  <message>
   <source>Look at the offer and the answer in the messages.</source>
   <translation>Offer und Answer in den Nachrichten ansehen.</translation>
  </message>
  <message>
   <source>Look for an error in the page of {b}: setRemoteDescription or createAnswer may have failed there, or nothing handles the offer. Loading that page again makes a new start.</source>
   <translation>In der Seite von {b} nach einem Fehler suchen: Vielleicht ist dort setRemoteDescription oder createAnswer gescheitert, oder nichts behandelt das Offer. Ein neues Laden jener Seite ergibt einen neuen Anfang.</translation>
  </message>
  <message>
   <source>Loop lag</source>
   <translation>Loop-Verzögerung</translation>
  </message>
  <message>
   <source>Loss, %</source>
   <translation>Verlust, %</translation>
  </message>
  <message>
   <source>Mac</source>
   <translation>Mac</translation>
  </message>
  <message>
   <source>Make two of it.</source>
   <translation>Zwei daraus machen.</translation>
  </message>
  <message>
   <source>Many callbacks, one after the other</source>
   <translation>Viele Callbacks nacheinander</translation>
  </message>
  <message>
   <source>Marked</source>
   <translation>Markiert</translation>
  </message>
  <message>
   <source>Media is sent, but does not arrive</source>
   <translation>Medien werden gesendet, kommen aber nicht an</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>Messages a second</source>
   <translation>Nachrichten pro Sekunde</translation>
  </message>
  <message>
   <source>Messages at once</source>
   <translation>Nachrichten auf einmal</translation>
  </message>
  <message>
   <source>Messages come faster than the server takes them.</source>
   <translation>Nachrichten kommen schneller, als der Server sie annimmt.</translation>
  </message>
  <message>
   <source>Messages kept</source>
   <translation>Behaltene Nachrichten</translation>
  </message>
  <message>
   <source>Messages of the application, beside the media.</source>
   <translation>Nachrichten der Anwendung, neben den Medien.</translation>
  </message>
  <message>
   <source>Microphone, camera or screen were switched.</source>
   <translation>Mikrofon, Kamera oder Bildschirm wurden geschaltet.</translation>
  </message>
  <message>
   <source>Milliseconds between two connectivity checks: {0}.</source>
   <translation>Millisekunden zwischen zwei Verbindungsprüfungen: {0}.</translation>
  </message>
  <message>
   <source>Milliseconds of sound in each packet: {0}.</source>
   <translation>Millisekunden Ton in jedem Paket: {0}.</translation>
  </message>
  <message>
   <source>More detailed reports, such as the round-trip time of a receiver: {0}.</source>
   <translation>Genauere Berichte, etwa die Umlaufzeit eines Empfängers: {0}.</translation>
  </message>
  <message>
   <source>Move closer to the Wi-Fi. You will be connected again by itself.</source>
   <translation>Näher an das WLAN gehen. Die Verbindung kommt von selbst wieder.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name its CA with --ca: it is ca.pem in the server's --state-dir. Or say --insecure.</source>
   <translation>Dessen CA mit --ca angeben: Sie liegt als ca.pem im --state-dir des Servers. Oder --insecure angeben.</translation>
  </message>
  <message>
   <source>Name of this place</source>
   <translation>Name dieses Ortes</translation>
  </message>
  <message>
   <source>Name the whole link, with what follows its #, as --url.</source>
   <translation>Den ganzen Link mit dem Teil nach dem # als --url angeben.</translation>
  </message>
  <message>
   <source>Names under which browsers may open it, separated by commas.</source>
   <translation>Namen, unter denen Browser ihn öffnen dürfen, durch Kommas getrennt.</translation>
  </message>
  <message>
   <source>Negotiating</source>
   <translation>Handelt aus</translation>
  </message>
  <message>
   <source>Negotiation</source>
   <translation>Aushandlung</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <source>Newer versions</source>
   <translation>Neuere Versionen</translation>
  </message>
  <message>
   <source>No Callbox server answered there.</source>
   <translation>Dort hat kein Callbox-Server geantwortet.</translation>
  </message>
  <message>
   <source>No `hello` arrived in time.</source>
   <translation>Es kam nicht rechtzeitig ein `hello`.</translation>
  </message>
  <message>
   <source>No answer within {0} s.</source>
   <translation>Keine Antwort innerhalb von {0} s.</translation>
  </message>
  <message>
   <source>No callback took long</source>
   <translation>Kein Callback dauerte lange</translation>
  </message>
  <message>
   <source>No connection is made for now.</source>
   <translation>Vorerst wird keine Verbindung aufgebaut.</translation>
  </message>
  <message>
   <source>No frame came.</source>
   <translation>Es kam kein Bild.</translation>
  </message>
  <message>
   <source>No messages</source>
   <translation>Keine Nachrichten</translation>
  </message>
  <message>
   <source>No messages in this recording</source>
   <translation>Keine Nachrichten in dieser Aufzeichnung</translation>
  </message>
  <message>
   <source>No messages yet</source>
   <translation>Noch keine Nachrichten</translation>
  </message>
  <message>
   <source>No more addresses will follow.</source>
   <translation>Es folgen keine Adressen mehr.</translation>
  </message>
  <message>
   <source>No offer came that could be answered: play the side that offered instead.</source>
   <translation>Es kam kein Offer, das beantwortet werden könnte: stattdessen die anbietende Seite abspielen.</translation>
  </message>
  <message>
   <source>No path between the two devices was found.</source>
   <translation>Zwischen den beiden Geräten wurde kein Weg gefunden.</translation>
  </message>
  <message>
   <source>No room can have that name.</source>
   <translation>So kann kein Raum heißen.</translation>
  </message>
  <message>
   <source>No way was found between the two</source>
   <translation>Es fand sich kein Weg zwischen den beiden</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>Nr.</translation>
  </message>
  <message>
   <source>Nobody else can come in.</source>
   <translation>Niemand sonst kann hereinkommen.</translation>
  </message>
  <message>
   <source>Nobody is in that room to call.</source>
   <translation>In diesem Raum ist niemand, der angerufen werden könnte.</translation>
  </message>
  <message>
   <source>Nobody with this id is in your room.</source>
   <translation>Niemand mit dieser Id ist in diesem Raum.</translation>
  </message>
  <message>
   <source>Not SDP</source>
   <translation>Kein SDP</translation>
  </message>
  <message>
   <source>Not measured yet</source>
   <translation>Noch nicht gemessen</translation>
  </message>
  <message>
   <source>Nothing came back.</source>
   <translation>Es kam nichts zurück.</translation>
  </message>
  <message>
   <source>Nothing came in for {0} s.</source>
   <translation>{0} s lang kam nichts an.</translation>
  </message>
  <message>
   <source>Nothing can be saved: the folder of this server cannot be written.</source>
   <translation>Nichts kann gespeichert werden: Der Ordner dieses Servers ist nicht beschreibbar.</translation>
  </message>
  <message>
   <source>Nothing here matches</source>
   <translation>Hier passt nichts</translation>
  </message>
  <message>
   <source>Nothing is left out, not even addresses and passwords of ICE.</source>
   <translation>Nichts wird weggelassen, auch nicht Adressen und ICE-Passwörter.</translation>
  </message>
  <message>
   <source>Nothing is sent, in neither direction.</source>
   <translation>Nichts wird gesendet, in keiner Richtung.</translation>
  </message>
  <message>
   <source>Nothing is to be done. Where it happens often, both sides start negotiations for the same reason: let one of them do it.</source>
   <translation>Es ist nichts zu tun. Wo es oft vorkommt, beginnen beide Seiten aus demselben Grund Aushandlungen: eine von beiden soll es tun.</translation>
  </message>
  <message>
   <source>Nothing matches this filter</source>
   <translation>Nichts passt zu diesem Filter</translation>
  </message>
  <message>
   <source>Nothing to negotiate yet</source>
   <translation>Noch nichts auszuhandeln</translation>
  </message>
  <message>
   <source>Nothing was heard from you for a while.</source>
   <translation>Eine Weile war von hier nichts zu hören.</translation>
  </message>
  <message>
   <source>Nothing was recorded of it</source>
   <translation>Davon wurde nichts aufgezeichnet</translation>
  </message>
  <message>
   <source>Of the codecs, the answer takes {0}.</source>
   <translation>Von den Codecs nimmt die Answer {0}.</translation>
  </message>
  <message>
   <source>Of the pages and the signaling, with TLS. 0 takes any free one.</source>
   <translation>Von Seiten und Signaling, mit TLS. 0 nimmt einen freien.</translation>
  </message>
  <message>
   <source>Of the panel. The browsers choose their own.</source>
   <translation>Die des Panels. Die Browser wählen ihre eigene.</translation>
  </message>
  <message>
   <source>Offer fewer streams and codecs.</source>
   <translation>Weniger Ströme und Codecs anbieten.</translation>
  </message>
  <message>
   <source>Offers of {a} and {b} crossed {count} times. One gave way each time, as it should.</source>
   <translation>Offers von {a} und {b} haben sich {count}-mal gekreuzt. Jedes Mal hat eines nachgegeben, wie es sein soll.</translation>
  </message>
  <message>
   <source>Offers say actpass, answers active (RFC 8842 section 5). Look for code that changes a=setup in the descriptions, or that sends an answer to the wrong peer.</source>
   <translation>Offers sagen actpass, Answers active (RFC 8842 Abschnitt 5). Nach Code suchen, der a=setup in den Beschreibungen ändert oder eine Answer an den falschen Peer sendet.</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>Offset</translation>
  </message>
  <message>
   <source>On this computer only.</source>
   <translation>Nur auf diesem Computer.</translation>
  </message>
  <message>
   <source>One WebSocket for each person, as Chromium's developer tools save them.</source>
   <translation>Ein WebSocket für jede Person, wie die Entwicklerwerkzeuge von Chromium sie speichern.</translation>
  </message>
  <message>
   <source>One layer of simulcast, and what may be sent in it.</source>
   <translation>Eine Stufe des Simulcast und was darin gesendet werden darf.</translation>
  </message>
  <message>
   <source>One row for each message, with its payload in the last column.</source>
   <translation>Eine Zeile für jede Nachricht, mit ihrem Payload in der letzten Spalte.</translation>
  </message>
  <message>
   <source>One side has to be polite: it rolls its own offer back and answers the other. Use perfect negotiation (W3C webrtc-pc section 10.7); the one who was in the room first is polite.</source>
   <translation>Eine Seite muss höflich (polite) sein: Sie nimmt ihr eigenes Offer zurück und beantwortet das andere. Perfect Negotiation verwenden (W3C webrtc-pc Abschnitt 10.7); polite ist, wer zuerst im Raum war.</translation>
  </message>
  <message>
   <source>Only .local candidates</source>
   <translation>Nur .local-Kandidaten</translation>
  </message>
  <message>
   <source>Only people with the link</source>
   <translation>Nur Personen mit dem Link</translation>
  </message>
  <message>
   <source>Only the host of the room may do this.</source>
   <translation>Das darf nur der Gastgeber des Raums.</translation>
  </message>
  <message>
   <source>Only what is selected now: {0}.</source>
   <translation>Nur die aktuelle Auswahl: {0}.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Offen</translation>
  </message>
  <message>
   <source>Open Callbox's own page, or allow that site with --allow-origin.</source>
   <translation>Die eigene Seite von Callbox öffnen oder jene Website mit --allow-origin erlauben.</translation>
  </message>
  <message>
   <source>Open Keychain Access: the search at the top right of the screen finds it.</source>
   <translation>Schlüsselbundverwaltung öffnen: Die Suche rechts oben am Bildschirm findet sie.</translation>
  </message>
  <message>
   <source>Open Settings and search for credentials.</source>
   <translation>Einstellungen öffnen und nach Anmeldedaten suchen.</translation>
  </message>
  <message>
   <source>Open Settings, then General, then VPN &amp; Device Management.</source>
   <translation>Einstellungen öffnen, dann Allgemein, dann VPN &amp; Geräteverwaltung.</translation>
  </message>
  <message>
   <source>Open Settings, then Privacy &amp; Security, and choose View Certificates.</source>
   <translation>Einstellungen öffnen, dann Datenschutz &amp; Sicherheit, und Zertifikate anzeigen wählen.</translation>
  </message>
  <message>
   <source>Open Settings, then Privacy and security, then Security, then Manage certificates.</source>
   <translation>Einstellungen öffnen, dann Datenschutz und Sicherheit, dann Sicherheit, dann Zertifikate verwalten.</translation>
  </message>
  <message>
   <source>Open Trusted Root Certification Authorities, then Certificates.</source>
   <translation>Vertrauenswürdige Stammzertifizierungsstellen öffnen, dann Zertifikate.</translation>
  </message>
  <message>
   <source>Open Trusted credentials, or View security certificates.</source>
   <translation>Vertrauenswürdige Anmeldedaten öffnen, oder Sicherheitszertifikate anzeigen.</translation>
  </message>
  <message>
   <source>Open a new connection to join another room.</source>
   <translation>Für einen anderen Raum eine neue Verbindung öffnen.</translation>
  </message>
  <message>
   <source>Open files and sockets</source>
   <translation>Offene Dateien und Sockets</translation>
  </message>
  <message>
   <source>Open the address that begins with https://, and trust the certificate when the page asks for it.</source>
   <translation>Die Adresse öffnen, die mit https:// beginnt, und dem Zertifikat vertrauen, wenn die Seite darum bittet.</translation>
  </message>
  <message>
   <source>Open the room in a browser first.</source>
   <translation>Den Raum zuerst in einem Browser öffnen.</translation>
  </message>
  <message>
   <source>Open the stream of events again.</source>
   <translation>Den Ereignisstrom neu öffnen.</translation>
  </message>
  <message>
   <source>Open the tab User and tap {0}.</source>
   <translation>Den Reiter Nutzer öffnen und {0} antippen.</translation>
  </message>
  <message>
   <source>Opus with more than two channels.</source>
   <translation>Opus mit mehr als zwei Kanälen.</translation>
  </message>
  <message>
   <source>Opus: speech and music, and the usual sound in WebRTC.</source>
   <translation>Opus: Sprache und Musik, der übliche Ton in WebRTC.</translation>
  </message>
  <message>
   <source>Other sites</source>
   <translation>Andere Websites</translation>
  </message>
  <message>
   <source>Out, Mbit/s</source>
   <translation>Aus, Mbit/s</translation>
  </message>
  <message>
   <source>Over plain HTTP, as WebSockets did not get through. It works just as well.</source>
   <translation>Über einfaches HTTP, weil WebSockets nicht durchkamen. Es geht genauso gut.</translation>
  </message>
  <message>
   <source>Packets from which lost ones can be computed.</source>
   <translation>Pakete, aus denen sich verlorene berechnen lassen.</translation>
  </message>
  <message>
   <source>Packets that are sent once more after a loss.</source>
   <translation>Pakete, die nach einem Verlust noch einmal gesendet werden.</translation>
  </message>
  <message>
   <source>Packets with payload type {0} carry {1}.</source>
   <translation>Pakete mit Payload-Typ {0} tragen {1}.</translation>
  </message>
  <message>
   <source>Pair</source>
   <translation>Paar</translation>
  </message>
  <message>
   <source>Parentheses can be 20 deep at most.</source>
   <translation>Klammern dürfen höchstens 20-fach verschachtelt sein.</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>People in a room</source>
   <translation>Personen in einem Raum</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Port</translation>
  </message>
  <message>
   <source>Port of the admin API</source>
   <translation>Port der Admin-API</translation>
  </message>
  <message>
   <source>Port without TLS</source>
   <translation>Port ohne TLS</translation>
  </message>
  <message>
   <source>Port {0} is used by another program.</source>
   <translation>Port {0} wird von einem anderen Programm benutzt.</translation>
  </message>
  <message>
   <source>Port {0} is used by {1}.</source>
   <translation>Port {0} wird von {1} benutzt.</translation>
  </message>
  <message>
   <source>Press the Windows key and R, type certmgr.msc and press Enter.</source>
   <translation>Die Windows-Taste und R drücken, certmgr.msc eingeben und die Eingabetaste drücken.</translation>
  </message>
  <message>
   <source>Priority</source>
   <translation>Priorität</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problem</translation>
  </message>
  <message>
   <source>Processor, of one core</source>
   <translation>Prozessor, von einem Kern</translation>
  </message>
  <message>
   <source>Proof of who this is, from an identity provider.</source>
   <translation>Nachweis von einem Identitätsdienst, wer das ist.</translation>
  </message>
  <message>
   <source>Protocol</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Put it in double quotes to search for it.</source>
   <translation>Zum Suchen in gerade Anführungszeichen setzen.</translation>
  </message>
  <message>
   <source>Python collecting garbage</source>
   <translation>Speicherbereinigung von Python</translation>
  </message>
  <message>
   <source>Qt itself: painting, layout or input</source>
   <translation>Qt selbst: Zeichnen, Layout oder Eingabe</translation>
  </message>
  <message>
   <source>RTCP</source>
   <translation>RTCP</translation>
  </message>
  <message>
   <source>RTCP reports may be short: feedback comes sooner.</source>
   <translation>RTCP-Berichte dürfen kurz sein: Rückmeldungen kommen früher.</translation>
  </message>
  <message>
   <source>RTP and RTCP share one port, or there is no call.</source>
   <translation>RTP und RTCP teilen einen Port, sonst gibt es keinen Anruf.</translation>
  </message>
  <message>
   <source>RTP and RTCP share one port. WebRTC always wants that.</source>
   <translation>RTP und RTCP teilen einen Port. WebRTC will das immer.</translation>
  </message>
  <message>
   <source>RTT</source>
   <translation>RTT</translation>
  </message>
  <message>
   <source>RTT, ms</source>
   <translation>RTT, ms</translation>
  </message>
  <message>
   <source>Recording of Callbox (.callbox)</source>
   <translation>Aufzeichnung von Callbox (.callbox)</translation>
  </message>
  <message>
   <source>Recordings of Callbox (*.callbox)</source>
   <translation>Aufzeichnungen von Callbox (*.callbox)</translation>
  </message>
  <message>
   <source>Recordings of Callbox (*.callbox);;All files (*)</source>
   <translation>Aufzeichnungen von Callbox (*.callbox);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Reload the page.</source>
   <translation>Die Seite neu laden.</translation>
  </message>
  <message>
   <source>Reload the page. If you write the client: compare its messages with PROTOCOL.md.</source>
   <translation>Die Seite neu laden. Für eigene Clients: deren Nachrichten mit PROTOCOL.md vergleichen.</translation>
  </message>
  <message>
   <source>Remote</source>
   <translation>Entfernt</translation>
  </message>
  <message>
   <source>Remove someone first.</source>
   <translation>Zuerst jemanden entfernen.</translation>
  </message>
  <message>
   <source>Report fewer candidate pairs at a time, and changes more often.</source>
   <translation>Weniger Kandidatenpaare auf einmal melden, und Änderungen öfter.</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Raum</translation>
  </message>
  <message>
   <source>Round trip {0}</source>
   <translation>Umlaufzeit {0}</translation>
  </message>
  <message>
   <source>Rounds</source>
   <translation>Runden</translation>
  </message>
  <message>
   <source>SCTP port {0}</source>
   <translation>SCTP-Port {0}</translation>
  </message>
  <message>
   <source>Saved by Callbox</source>
   <translation>Von Callbox gespeichert</translation>
  </message>
  <message>
   <source>Scan the QR code again. A further name of this server is allowed with --allow-host.</source>
   <translation>Den QR-Code noch einmal scannen. Ein weiterer Name dieses Servers wird mit --allow-host erlaubt.</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Sucht…</translation>
  </message>
  <message>
   <source>Seen by</source>
   <translation>Gesehen von</translation>
  </message>
  <message>
   <source>Send `Authorization: Bearer …` with the token from the file admin-token in the server's folder.</source>
   <translation>`Authorization: Bearer …` mit dem Token aus der Datei admin-token im Ordner des Servers senden.</translation>
  </message>
  <message>
   <source>Send `hello` first.</source>
   <translation>Zuerst `hello` senden.</translation>
  </message>
  <message>
   <source>Send it again, all of it at once.</source>
   <translation>Sie noch einmal senden, vollständig und am Stück.</translation>
  </message>
  <message>
   <source>Send one JSON object in each text frame.</source>
   <translation>In jedem Text-Frame ein JSON-Objekt senden.</translation>
  </message>
  <message>
   <source>Send the JSON in a text frame.</source>
   <translation>Das JSON in einem Text-Frame senden.</translation>
  </message>
  <message>
   <source>Send the description as soon as setLocalDescription is done, before the candidates. On the other side keep candidates until setRemoteDescription is done (RFC 8838 section 11).</source>
   <translation>Die Beschreibung senden, sobald setLocalDescription fertig ist, vor den Kandidaten. Auf der anderen Seite Kandidaten aufheben, bis setRemoteDescription fertig ist (RFC 8838 Abschnitt 11).</translation>
  </message>
  <message>
   <source>Send this one again after `retryAfterMs`, and the rest more slowly.</source>
   <translation>Diese nach `retryAfterMs` noch einmal senden, und die übrigen langsamer.</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>Sendet</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <source>Signaling</source>
   <translation>Signaling</translation>
  </message>
  <message>
   <source>Signaling messages are text, this one was binary.</source>
   <translation>Signaling-Nachrichten sind Text, diese war binär.</translation>
  </message>
  <message>
   <source>Silence</source>
   <translation>Stille</translation>
  </message>
  <message>
   <source>Simulcast</source>
   <translation>Simulcast</translation>
  </message>
  <message>
   <source>Sites whose pages may use this server, for example https://app.example, separated by commas.</source>
   <translation>Websites, deren Seiten diesen Server benutzen dürfen, zum Beispiel https://app.example, durch Kommas getrennt.</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Size of a report</source>
   <translation>Größe eines Berichts</translation>
  </message>
  <message>
   <source>Slowest callbacks</source>
   <translation>Langsamste Callbacks</translation>
  </message>
  <message>
   <source>So far everything has arrived.</source>
   <translation>Bisher ist alles angekommen.</translation>
  </message>
  <message>
   <source>So many end a connection.</source>
   <translation>So viele beenden eine Verbindung.</translation>
  </message>
  <message>
   <source>So many milliseconds of sound in each packet.</source>
   <translation>So viele Millisekunden Ton in jedem Paket.</translation>
  </message>
  <message>
   <source>So that other devices find this computer without its address.</source>
   <translation>Damit andere Geräte diesen Computer ohne seine Adresse finden.</translation>
  </message>
  <message>
   <source>Someone waits to be let in.</source>
   <translation>Jemand wartet auf Einlass.</translation>
  </message>
  <message>
   <source>Someone wants to join a room, or to go on after a lost connection.</source>
   <translation>Jemand möchte einem Raum beitreten oder nach einer verlorenen Verbindung weitermachen.</translation>
  </message>
  <message>
   <source>Something is wrong with a connection.</source>
   <translation>Etwas stimmt mit einer Verbindung nicht.</translation>
  </message>
  <message>
   <source>Something small that travels in the header of RTP packets.</source>
   <translation>Etwas Kleines, das im Header von RTP-Paketen mitreist.</translation>
  </message>
  <message>
   <source>Something went wrong inside Callbox.</source>
   <translation>In Callbox ist etwas schiefgegangen.</translation>
  </message>
  <message>
   <source>Sound that is not compressed.</source>
   <translation>Ton ohne Kompression.</translation>
  </message>
  <message>
   <source>Sound with a higher sampling rate (Hz) is not needed.</source>
   <translation>Ton mit höherer Abtastrate (Hz) wird nicht gebraucht.</translation>
  </message>
  <message>
   <source>Sound.</source>
   <translation>Ton.</translation>
  </message>
  <message>
   <source>Spikes</source>
   <translation>Ausreißer</translation>
  </message>
  <message>
   <source>Stable</source>
   <translation>Stabil</translation>
  </message>
  <message>
   <source>Start a server to see how its loop fares.</source>
   <translation>Nach dem Start eines Servers ist zu sehen, wie es seiner Loop geht.</translation>
  </message>
  <message>
   <source>Start it and call again.</source>
   <translation>Ihn starten und erneut anrufen.</translation>
  </message>
  <message>
   <source>Start the server to see its signaling here.</source>
   <translation>Nach dem Start des Servers ist hier sein Signaling zu sehen.</translation>
  </message>
  <message>
   <source>Start the server, or check the address.</source>
   <translation>Den Server starten oder die Adresse prüfen.</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Streams</source>
   <translation>Ströme</translation>
  </message>
  <message>
   <source>Streams of RTP packets that belong together.</source>
   <translation>Ströme von RTP-Paketen, die zusammengehören.</translation>
  </message>
  <message>
   <source>Streams with the same name come from the same device, and are played in step.</source>
   <translation>Ströme mit demselben Namen kommen vom selben Gerät und werden im Takt abgespielt.</translation>
  </message>
  <message>
   <source>Switch the faults off, or change the rule.</source>
   <translation>Die Störungen ausschalten oder die Regel ändern.</translation>
  </message>
  <message>
   <source>Table for spreadsheets (.csv)</source>
   <translation>Tabelle für Tabellenprogramme (.csv)</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>Tabellen (*.csv)</translation>
  </message>
  <message>
   <source>Tap {0}, then Remove Profile, and enter your passcode.</source>
   <translation>{0} antippen, dann Profil entfernen, und den Code eingeben.</translation>
  </message>
  <message>
   <source>Tell me about newer versions</source>
   <translation>Neuere Versionen melden</translation>
  </message>
  <message>
   <source>Test calls cannot run: a part they need could not be loaded.</source>
   <translation>Testanrufe sind nicht möglich: Ein nötiger Teil konnte nicht geladen werden.</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>The MediaStream, as it was written long ago.</source>
   <translation>Der MediaStream, wie er früher geschrieben wurde.</translation>
  </message>
  <message>
   <source>The SCTP port inside DTLS: {0}. It is no port of the network.</source>
   <translation>Der SCTP-Port innerhalb von DTLS: {0}. Es ist kein Port des Netzes.</translation>
  </message>
  <message>
   <source>The address that a STUN server saw.</source>
   <translation>Die Adresse, die ein STUN-Server sah.</translation>
  </message>
  <message>
   <source>The address under which a STUN server sees this device: {0}.</source>
   <translation>Die Adresse, unter der ein STUN-Server dieses Gerät sieht: {0}.</translation>
  </message>
  <message>
   <source>The answer does not let RTP and RTCP share a port. Browsers refuse that.</source>
   <translation>Die Answer lässt RTP und RTCP keinen Port teilen. Browser lehnen das ab.</translation>
  </message>
  <message>
   <source>The answer does not take simulcast: one size will be sent.</source>
   <translation>Die Answer nimmt Simulcast nicht an: Nur eine Größe wird gesendet.</translation>
  </message>
  <message>
   <source>The answer has no counterpart of this section: it needs one for each.</source>
   <translation>Die Answer hat kein Gegenstück zu diesem Abschnitt: Sie braucht eines für jeden.</translation>
  </message>
  <message>
   <source>The answer rejects this section.</source>
   <translation>Die Answer lehnt diesen Abschnitt ab.</translation>
  </message>
  <message>
   <source>The answer takes this section out of the bundle: it needs a connection of its own.</source>
   <translation>Die Answer nimmt diesen Abschnitt aus dem Bundle: Er braucht eine eigene Verbindung.</translation>
  </message>
  <message>
   <source>The answer to a ping.</source>
   <translation>Die Antwort auf einen Ping.</translation>
  </message>
  <message>
   <source>The answering side begins the DTLS handshake.</source>
   <translation>Die antwortende Seite beginnt den DTLS-Handshake.</translation>
  </message>
  <message>
   <source>The answering side only receives, which mirrors a part of the offer.</source>
   <translation>Die antwortende Seite empfängt nur, was einen Teil des Offers spiegelt.</translation>
  </message>
  <message>
   <source>The answering side only sends, which mirrors a part of the offer.</source>
   <translation>Die antwortende Seite sendet nur, was einen Teil des Offers spiegelt.</translation>
  </message>
  <message>
   <source>The answering side sends, and the offering side receives.</source>
   <translation>Die antwortende Seite sendet, die anbietende empfängt.</translation>
  </message>
  <message>
   <source>The answering side wants nothing to be sent.</source>
   <translation>Die antwortende Seite will, dass nichts gesendet wird.</translation>
  </message>
  <message>
   <source>The bitrate may change.</source>
   <translation>Die Bitrate kann wechseln.</translation>
  </message>
  <message>
   <source>The bot did not join in time.</source>
   <translation>Der Bot ist nicht rechtzeitig beigetreten.</translation>
  </message>
  <message>
   <source>The bot is not invited to this room.</source>
   <translation>Der Bot ist nicht in diesen Raum eingeladen.</translation>
  </message>
  <message>
   <source>The bot sent more than the server takes.</source>
   <translation>Der Bot hat mehr gesendet, als der Server annimmt.</translation>
  </message>
  <message>
   <source>The bot was not let in.</source>
   <translation>Der Bot wurde nicht eingelassen.</translation>
  </message>
  <message>
   <source>The bot was removed from the room.</source>
   <translation>Der Bot wurde aus dem Raum entfernt.</translation>
  </message>
  <message>
   <source>The bot's connection could not keep up.</source>
   <translation>Die Verbindung des Bots kam nicht mit.</translation>
  </message>
  <message>
   <source>The call connected, but no picture arrived.</source>
   <translation>Der Anruf kam zustande, aber kein Bild kam an.</translation>
  </message>
  <message>
   <source>The call did not connect in time.</source>
   <translation>Der Anruf kam nicht rechtzeitig zustande.</translation>
  </message>
  <message>
   <source>The call is not harmed. Times that were reported around the jump may be off by as much.</source>
   <translation>Dem Anruf schadet es nicht. Zeiten, die um den Sprung herum gemeldet wurden, können um ebenso viel abweichen.</translation>
  </message>
  <message>
   <source>The call was stopped before a picture arrived.</source>
   <translation>Der Anruf wurde beendet, bevor ein Bild ankam.</translation>
  </message>
  <message>
   <source>The certificate authority of this computer lives here.</source>
   <translation>Die Zertifizierungsstelle dieses Computers liegt hier.</translation>
  </message>
  <message>
   <source>The clock of {a} jumped {seconds} s ahead of the clock of this computer.</source>
   <translation>Die Uhr von {a} sprang gegenüber der Uhr dieses Computers um {seconds} s vor.</translation>
  </message>
  <message>
   <source>The clock of {a} jumped {seconds} s back from the clock of this computer.</source>
   <translation>Die Uhr von {a} sprang gegenüber der Uhr dieses Computers um {seconds} s zurück.</translation>
  </message>
  <message>
   <source>The clocks of {count} clients jumped {seconds} s ahead at once: this computer has slept, or its own clock was set.</source>
   <translation>Die Uhren von {count} Clients sprangen auf einmal um {seconds} s vor: Dieser Computer hat geschlafen, oder seine eigene Uhr wurde gestellt.</translation>
  </message>
  <message>
   <source>The clocks of {count} clients jumped {seconds} s back at once: the clock of this computer was set.</source>
   <translation>Die Uhren von {count} Clients sprangen auf einmal um {seconds} s zurück: Die Uhr dieses Computers wurde gestellt.</translation>
  </message>
  <message>
   <source>The colour space of the picture.</source>
   <translation>Der Farbraum des Bildes.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} broke and has not come back. Tried in vain (checks sent/answered): {pairs}.</source>
   <translation>Die Verbindung zwischen {a} und {b} ist abgerissen und nicht zurückgekommen. Vergeblich versucht (Prüfungen gesendet/beantwortet): {pairs}.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} broke and has not come back. {a} can be reached at {own}; {b} at {others}.</source>
   <translation>Die Verbindung zwischen {a} und {b} ist abgerissen und nicht zurückgekommen. {a} ist unter {own} zu erreichen, {b} unter {others}.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} has been interrupted for {seconds} s.</source>
   <translation>Die Verbindung zwischen {a} und {b} ist seit {seconds} s unterbrochen.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} was interrupted for {seconds} s and came back.</source>
   <translation>Die Verbindung zwischen {a} und {b} war {seconds} s unterbrochen und kam zurück.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} was interrupted {count} times, {seconds} s in all, and came back each time.</source>
   <translation>Die Verbindung zwischen {a} und {b} wurde {count}-mal unterbrochen, insgesamt {seconds} s, und kam jedes Mal zurück.</translation>
  </message>
  <message>
   <source>The connection is lost. They come back by themselves, or leave the room soon.</source>
   <translation>Die Verbindung ist verloren. Die Person kommt von selbst zurück oder verlässt den Raum bald.</translation>
  </message>
  <message>
   <source>The connection to the server was lost ({0}).</source>
   <translation>Die Verbindung zum Server ging verloren ({0}).</translation>
  </message>
  <message>
   <source>The connection was interrupted</source>
   <translation>Die Verbindung wurde unterbrochen</translation>
  </message>
  <message>
   <source>The directions of media do not fit</source>
   <translation>Die Richtungen der Medien passen nicht zusammen</translation>
  </message>
  <message>
   <source>The earlier session is over, something of it would be missing.</source>
   <translation>Die frühere Sitzung ist vorbei, etwas von ihr würde fehlen.</translation>
  </message>
  <message>
   <source>The encryption handshake (DTLS) failed.</source>
   <translation>Der Aufbau der Verschlüsselung (DTLS) ist gescheitert.</translation>
  </message>
  <message>
   <source>The encryption handshake did not finish.</source>
   <translation>Der Aufbau der Verschlüsselung wurde nicht fertig.</translation>
  </message>
  <message>
   <source>The file cannot be read: {0}.</source>
   <translation>Die Datei ist nicht lesbar: {0}.</translation>
  </message>
  <message>
   <source>The file cannot be read: {0}. Check that it is still there and that you may open it.</source>
   <translation>Die Datei ist nicht lesbar: {0}. Prüfen, ob sie noch da ist und geöffnet werden darf.</translation>
  </message>
  <message>
   <source>The file is {0}: {1}</source>
   <translation>Es ist die Datei {0}: {1}</translation>
  </message>
  <message>
   <source>The files do not belong together.</source>
   <translation>Die Dateien gehören nicht zusammen.</translation>
  </message>
  <message>
   <source>The folder is {0}: {1}</source>
   <translation>Es ist der Ordner {0}: {1}</translation>
  </message>
  <message>
   <source>The hash of the certificate. Whoever answers the DTLS handshake with another one is not the other side.</source>
   <translation>Der Hash des Zertifikats. Wer den DTLS-Handshake mit einem anderen beantwortet, ist nicht die andere Seite.</translation>
  </message>
  <message>
   <source>The headers of the video, ahead of it.</source>
   <translation>Die Header des Videos, ihm voraus.</translation>
  </message>
  <message>
   <source>The host closed this room.</source>
   <translation>Der Gastgeber hat diesen Raum geschlossen.</translation>
  </message>
  <message>
   <source>The host did not let you in.</source>
   <translation>Der Gastgeber hat den Einlass abgelehnt.</translation>
  </message>
  <message>
   <source>The host lets nobody else in.</source>
   <translation>Der Gastgeber lässt niemanden mehr herein.</translation>
  </message>
  <message>
   <source>The host of the room lets someone in, turns them away, or removes them.</source>
   <translation>Der Gastgeber des Raums lässt jemanden ein, weist ab oder entfernt.</translation>
  </message>
  <message>
   <source>The host removed you from the call.</source>
   <translation>Der Gastgeber hat diese Person aus dem Anruf entfernt.</translation>
  </message>
  <message>
   <source>The host stopped or restarted Callbox.</source>
   <translation>Der Gastgeber hat Callbox angehalten oder neu gestartet.</translation>
  </message>
  <message>
   <source>The key for JSON Web Tokens cannot be used.</source>
   <translation>Der Schlüssel für JSON Web Tokens ist nicht brauchbar.</translation>
  </message>
  <message>
   <source>The keys for encrypted connections could not be read or written.</source>
   <translation>Die Schlüssel für verschlüsselte Verbindungen konnten nicht gelesen oder geschrieben werden.</translation>
  </message>
  <message>
   <source>The keys of this server could not be read, and were made anew.</source>
   <translation>Die Schlüssel dieses Servers waren nicht lesbar und wurden neu erzeugt.</translation>
  </message>
  <message>
   <source>The lag graph shows what it did. Close views that are not needed, or run the server without a window (callbox serve).</source>
   <translation>Der Verlauf der Verzögerung zeigt, was es war. Nicht benötigte Ansichten schließen oder den Server ohne Fenster betreiben (callbox serve).</translation>
  </message>
  <message>
   <source>The largest message that this side takes on a data channel: {0} bytes.</source>
   <translation>Die größte Nachricht, die diese Seite auf einem Datenkanal annimmt: {0} Bytes.</translation>
  </message>
  <message>
   <source>The last line ends in the middle: what followed it is lost.</source>
   <translation>Die letzte Zeile bricht in der Mitte ab: Was ihr folgte, ist verloren.</translation>
  </message>
  <message>
   <source>The list was cleared</source>
   <translation>Die Liste wurde geleert</translation>
  </message>
  <message>
   <source>The loop was not measured</source>
   <translation>Die Loop wurde nicht gemessen</translation>
  </message>
  <message>
   <source>The menu of the list brings back what was here.</source>
   <translation>Das Menü der Liste holt zurück, was hier war.</translation>
  </message>
  <message>
   <source>The most bandwidth that its sender wants to receive: {0}.</source>
   <translation>Die höchste Bandbreite, die der Absender empfangen will: {0}.</translation>
  </message>
  <message>
   <source>The most frames a second: {0}.</source>
   <translation>Die höchste Zahl von Frames pro Sekunde: {0}.</translation>
  </message>
  <message>
   <source>The name of the session. WebRTC has none.</source>
   <translation>Der Name der Sitzung. WebRTC hat keinen.</translation>
  </message>
  <message>
   <source>The name of this DTLS association. Another one means a new handshake.</source>
   <translation>Der Name dieser DTLS-Assoziation. Ein anderer bedeutet einen neuen Handshake.</translation>
  </message>
  <message>
   <source>The name of this section: {0}. Candidates and bundles point to it.</source>
   <translation>Der Name dieses Abschnitts: {0}. Kandidaten und Bundles verweisen darauf.</translation>
  </message>
  <message>
   <source>The name stands for a private address, which the browser hides until it may use the camera or microphone.</source>
   <translation>Der Name steht für eine private Adresse, die der Browser verbirgt, bis er Kamera oder Mikrofon benutzen darf.</translation>
  </message>
  <message>
   <source>The name under which this side answers connectivity checks. Another one means an ICE restart.</source>
   <translation>Der Name, unter dem diese Seite Verbindungsprüfungen beantwortet. Ein anderer bedeutet einen ICE-Neustart.</translation>
  </message>
  <message>
   <source>The offer calls this section {0}, and the answer {1}: the names have to be the same.</source>
   <translation>Das Offer nennt diesen Abschnitt {0}, die Answer {1}: Die Namen müssen gleich sein.</translation>
  </message>
  <message>
   <source>The offer has {0} here, and the answer {1}: the sections have to stand in the same order.</source>
   <translation>Das Offer hat hier {0}, die Answer {1}: Die Abschnitte müssen in derselben Reihenfolge stehen.</translation>
  </message>
  <message>
   <source>The offer says {0} and the answer {1}: it is not clear who begins the DTLS handshake.</source>
   <translation>Das Offer sagt {0}, die Answer {1}: Es ist nicht klar, wer den DTLS-Handshake beginnt.</translation>
  </message>
  <message>
   <source>The offer says {0} and the answer {1}: these do not go together.</source>
   <translation>Das Offer sagt {0}, die Answer {1}: Das passt nicht zusammen.</translation>
  </message>
  <message>
   <source>The offer that crossed it, from {0}</source>
   <translation>Das Offer, das es kreuzte, von {0}</translation>
  </message>
  <message>
   <source>The offering side begins the DTLS handshake.</source>
   <translation>Die anbietende Seite beginnt den DTLS-Handshake.</translation>
  </message>
  <message>
   <source>The offering side sends, and the answering side receives.</source>
   <translation>Die anbietende Seite sendet, die antwortende empfängt.</translation>
  </message>
  <message>
   <source>The other side agrees.</source>
   <translation>Die andere Seite stimmt zu.</translation>
  </message>
  <message>
   <source>The other side chooses who begins the DTLS handshake.</source>
   <translation>Die andere Seite bestimmt, wer den DTLS-Handshake beginnt.</translation>
  </message>
  <message>
   <source>The other side did not answer.</source>
   <translation>Die andere Seite hat nicht geantwortet.</translation>
  </message>
  <message>
   <source>The other side ended the call.</source>
   <translation>Die andere Seite hat den Anruf beendet.</translation>
  </message>
  <message>
   <source>The other side sent a description that cannot be read.</source>
   <translation>Die andere Seite hat eine unlesbare Beschreibung gesendet.</translation>
  </message>
  <message>
   <source>The page is not secure</source>
   <translation>Die Seite ist nicht sicher</translation>
  </message>
  <message>
   <source>The parameters of a codec.</source>
   <translation>Die Parameter eines Codecs.</translation>
  </message>
  <message>
   <source>The password for connectivity checks. It is a secret.</source>
   <translation>Das Passwort für Verbindungsprüfungen. Es ist geheim.</translation>
  </message>
  <message>
   <source>The path (ICE) failed.</source>
   <translation>Der Weg (ICE) ist gescheitert.</translation>
  </message>
  <message>
   <source>The peer {0} is not there.</source>
   <translation>Der Peer {0} ist nicht da.</translation>
  </message>
  <message>
   <source>The picture could not be saved as {0}: {1}.</source>
   <translation>Das Bild konnte nicht als {0} gespeichert werden: {1}.</translation>
  </message>
  <message>
   <source>The picture was saved with the newest {0:,} of {1:,} messages: it would have been too high.</source>
   <translation>Das Bild wurde mit den neuesten {0:,} von {1:,} Nachrichten gespeichert: Es wäre zu hoch geworden.</translation>
  </message>
  <message>
   <source>The picture was saved without {0:,} columns: it would have been too wide.</source>
   <translation>Das Bild wurde ohne {0:,} Spalten gespeichert: Es wäre zu breit geworden.</translation>
  </message>
  <message>
   <source>The picture was saved.</source>
   <translation>Das Bild wurde gespeichert.</translation>
  </message>
  <message>
   <source>The profile of AV1: 0 is the main one.</source>
   <translation>Das Profil von AV1: 0 ist das Hauptprofil.</translation>
  </message>
  <message>
   <source>The profile. Only equal profiles go together.</source>
   <translation>Das Profil. Nur gleiche Profile passen zusammen.</translation>
  </message>
  <message>
   <source>The request did not come to its end in time.</source>
   <translation>Die Anfrage kam nicht rechtzeitig zu ihrem Ende.</translation>
  </message>
  <message>
   <source>The rest is not shown.</source>
   <translation>Der Rest wird nicht gezeigt.</translation>
  </message>
  <message>
   <source>The room is locked.</source>
   <translation>Der Raum ist gesperrt.</translation>
  </message>
  <message>
   <source>The room of the QR code: letters, digits, - and _.</source>
   <translation>Der Raum des QR-Codes: Buchstaben, Ziffern, - und _.</translation>
  </message>
  <message>
   <source>The room was closed.</source>
   <translation>Der Raum wurde geschlossen.</translation>
  </message>
  <message>
   <source>The room was locked or opened, or people have to knock from now on.</source>
   <translation>Der Raum wurde gesperrt oder geöffnet, oder ab jetzt ist anzuklopfen.</translation>
  </message>
  <message>
   <source>The same picture in several sizes: {0}.</source>
   <translation>Dasselbe Bild in mehreren Größen: {0}.</translation>
  </message>
  <message>
   <source>The same picture is sent in several sizes at once.</source>
   <translation>Dasselbe Bild wird in mehreren Größen zugleich gesendet.</translation>
  </message>
  <message>
   <source>The same side had offered before, and got no answer.</source>
   <translation>Dieselbe Seite hatte schon angeboten und keine Answer bekommen.</translation>
  </message>
  <message>
   <source>The server does not know this type of message.</source>
   <translation>Der Server kennt diesen Nachrichtentyp nicht.</translation>
  </message>
  <message>
   <source>The server ended the call.</source>
   <translation>Der Server hat den Anruf beendet.</translation>
  </message>
  <message>
   <source>The server has as many connections as it can take.</source>
   <translation>Der Server hat so viele Verbindungen, wie er annehmen kann.</translation>
  </message>
  <message>
   <source>The server heard nothing from the bot for a while.</source>
   <translation>Der Server hat eine Weile nichts vom Bot gehört.</translation>
  </message>
  <message>
   <source>The server is another version of Callbox.</source>
   <translation>Der Server ist eine andere Version von Callbox.</translation>
  </message>
  <message>
   <source>The server refused something, or ends the connection.</source>
   <translation>Der Server hat etwas abgelehnt oder beendet die Verbindung.</translation>
  </message>
  <message>
   <source>The server speaks {0}.</source>
   <translation>Der Server spricht {0}.</translation>
  </message>
  <message>
   <source>The server takes no more connections.</source>
   <translation>Der Server nimmt keine weiteren Verbindungen an.</translation>
  </message>
  <message>
   <source>The server was stopped.</source>
   <translation>Der Server wurde angehalten.</translation>
  </message>
  <message>
   <source>The server's certificate is not trusted here.</source>
   <translation>Dem Zertifikat des Servers wird hier nicht vertraut.</translation>
  </message>
  <message>
   <source>The settings file could not be understood.</source>
   <translation>Die Einstellungsdatei war nicht zu verstehen.</translation>
  </message>
  <message>
   <source>The sizes in which the same picture is sent.</source>
   <translation>Die Größen, in denen dasselbe Bild gesendet wird.</translation>
  </message>
  <message>
   <source>The tones of telephone keys (DTMF).</source>
   <translation>Die Töne der Telefontasten (DTMF).</translation>
  </message>
  <message>
   <source>The track, as it was written long ago.</source>
   <translation>Der Track, wie er früher geschrieben wurde.</translation>
  </message>
  <message>
   <source>The two are in different networks</source>
   <translation>Die beiden sind in verschiedenen Netzen</translation>
  </message>
  <message>
   <source>The two directions may differ in size and rate.</source>
   <translation>Die zwei Richtungen können sich in Größe und Rate unterscheiden.</translation>
  </message>
  <message>
   <source>The two have no codec in common</source>
   <translation>Die beiden haben keinen gemeinsamen Codec</translation>
  </message>
  <message>
   <source>The version of SDP. It is always 0.</source>
   <translation>Die Version von SDP. Sie ist immer 0.</translation>
  </message>
  <message>
   <source>The whole process stood still, or other programs had the processor</source>
   <translation>Der ganze Prozess stand still, oder andere Programme hatten den Prozessor</translation>
  </message>
  <message>
   <source>The whole session</source>
   <translation>Die ganze Sitzung</translation>
  </message>
  <message>
   <source>The {device} of {a} is on, but what was agreed with {b} does not let {a} send {kind}.</source>
   <translation>Bei {a} ist das Gerät an ({device}), aber was mit {b} vereinbart ist, lässt {a} kein {kind} senden.</translation>
  </message>
  <message>
   <source>Their connection to the server is lost. They may come back.</source>
   <translation>Die Verbindung zum Server ist verloren. Die Person kommt vielleicht zurück.</translation>
  </message>
  <message>
   <source>There are too many candidates for one description.</source>
   <translation>Es sind zu viele Kandidaten für eine Beschreibung.</translation>
  </message>
  <message>
   <source>There is no connection in this dump: it was saved before or after the call.</source>
   <translation>In diesem Dump ist keine Verbindung: Er wurde vor oder nach dem Anruf gespeichert.</translation>
  </message>
  <message>
   <source>There is no field “{0}”.</source>
   <translation>Es gibt kein Feld „{0}“.</translation>
  </message>
  <message>
   <source>There is no open offer that this could answer.</source>
   <translation>Es gibt kein offenes Offer, das dies beantworten könnte.</translation>
  </message>
  <message>
   <source>There is no place left in this room.</source>
   <translation>In diesem Raum ist kein Platz mehr.</translation>
  </message>
  <message>
   <source>There is no room `{0}`.</source>
   <translation>Es gibt keinen Raum `{0}`.</translation>
  </message>
  <message>
   <source>There is no such invite.</source>
   <translation>Diese Einladung gibt es nicht.</translation>
  </message>
  <message>
   <source>There is not enough memory for this picture.</source>
   <translation>Der Speicher reicht nicht für dieses Bild.</translation>
  </message>
  <message>
   <source>There is nothing at this address.</source>
   <translation>Unter dieser Adresse gibt es nichts.</translation>
  </message>
  <message>
   <source>There is nothing in these parentheses.</source>
   <translation>In diesen Klammern steht nichts.</translation>
  </message>
  <message>
   <source>These sections are played in step: {0}.</source>
   <translation>Diese Abschnitte werden im Takt abgespielt: {0}.</translation>
  </message>
  <message>
   <source>These sections belong together.</source>
   <translation>Diese Abschnitte gehören zusammen.</translation>
  </message>
  <message>
   <source>These sections share one connection: {0}.</source>
   <translation>Diese Abschnitte teilen eine Verbindung: {0}.</translation>
  </message>
  <message>
   <source>They appear here when the first browser joins a room.</source>
   <translation>Sie erscheinen hier, wenn der erste Browser einem Raum beitritt.</translation>
  </message>
  <message>
   <source>They are back in the same session. What they missed follows.</source>
   <translation>Die Person ist in derselben Sitzung zurück. Was sie verpasst hat, folgt.</translation>
  </message>
  <message>
   <source>They are back, and the others hear of it.</source>
   <translation>Die Person ist zurück, und die anderen erfahren es.</translation>
  </message>
  <message>
   <source>They are in the room, and the others hear of it.</source>
   <translation>Die Person ist im Raum, und die anderen erfahren es.</translation>
  </message>
  <message>
   <source>They are in, and hear who else is.</source>
   <translation>Die Person ist drin und erfährt, wer sonst da ist.</translation>
  </message>
  <message>
   <source>They are out of the room, and nobody was left to hear of it.</source>
   <translation>Die Person hat den Raum verlassen, und niemand war mehr da, um es zu erfahren.</translation>
  </message>
  <message>
   <source>They are out of the room, and the others hear of it.</source>
   <translation>Die Person hat den Raum verlassen, und die anderen erfahren es.</translation>
  </message>
  <message>
   <source>They do not wait any more.</source>
   <translation>Die Person wartet nicht mehr.</translation>
  </message>
  <message>
   <source>They have no codec in common.</source>
   <translation>Sie haben keinen gemeinsamen Codec.</translation>
  </message>
  <message>
   <source>They have to wait until someone lets them in.</source>
   <translation>Die Person muss warten, bis sie eingelassen wird.</translation>
  </message>
  <message>
   <source>They leave, or load the page again.</source>
   <translation>Die Person geht oder lädt die Seite neu.</translation>
  </message>
  <message>
   <source>They may have left: wait for `peer-joined`.</source>
   <translation>Die Person kann gegangen sein: auf `peer-joined` warten.</translation>
  </message>
  <message>
   <source>They repair payload type {0}.</source>
   <translation>Sie reparieren Payload-Typ {0}.</translation>
  </message>
  <message>
   <source>This address cannot be used that way.</source>
   <translation>Diese Adresse lässt sich so nicht benutzen.</translation>
  </message>
  <message>
   <source>This client sent too much that cannot be understood.</source>
   <translation>Dieser Client hat zu viel Unverständliches gesendet.</translation>
  </message>
  <message>
   <source>This computer does not have that address.</source>
   <translation>Dieser Computer hat jene Adresse nicht.</translation>
  </message>
  <message>
   <source>This computer only</source>
   <translation>Nur dieser Computer</translation>
  </message>
  <message>
   <source>This connection is over.</source>
   <translation>Diese Verbindung ist vorbei.</translation>
  </message>
  <message>
   <source>This description is larger than any call needs.</source>
   <translation>Diese Beschreibung ist größer, als irgendein Anruf sie braucht.</translation>
  </message>
  <message>
   <source>This double quote is not closed.</source>
   <translation>Dieses Anführungszeichen ist nicht geschlossen.</translation>
  </message>
  <message>
   <source>This dump is from another time than the recording: look whether that browser's clock was right.</source>
   <translation>Dieser Dump stammt aus einer anderen Zeit als die Aufzeichnung: nachsehen, ob die Uhr jenes Browsers richtig ging.</translation>
  </message>
  <message>
   <source>This file is too large to be opened ({0}). Save a selection only, or split it as docs/recordings.md says.</source>
   <translation>Diese Datei ist zu groß zum Öffnen ({0}). Nur eine Auswahl speichern oder sie teilen, wie docs/recordings.md es beschreibt.</translation>
  </message>
  <message>
   <source>This holds for every payload type.</source>
   <translation>Das gilt für alle Payload-Typen.</translation>
  </message>
  <message>
   <source>This is a second one. Log out and in again to end the first, and start Callbox anew.</source>
   <translation>Dies ist ein zweites. Melden Sie sich ab und wieder an, um das erste zu beenden, und starten Sie Callbox neu.</translation>
  </message>
  <message>
   <source>This is no dump of webrtc-internals. Open chrome://webrtc-internals in the browser, choose “Download the ‘webrtc-internals dump’”, and add that file.</source>
   <translation>Das ist kein Dump von webrtc-internals. Im Browser chrome://webrtc-internals öffnen, „Download the ‘webrtc-internals dump’“ wählen und jene Datei hinzufügen.</translation>
  </message>
  <message>
   <source>This is no line of SDP. A browser refuses a description that has one.</source>
   <translation>Das ist keine Zeile von SDP. Ein Browser lehnt eine Beschreibung mit so etwas ab.</translation>
  </message>
  <message>
   <source>This is no recording of Callbox. Choose a file that ends in .callbox; a dump of webrtc-internals is added to a recording that is open.</source>
   <translation>Das ist keine Aufzeichnung von Callbox. Eine Datei wählen, die auf .callbox endet; ein Dump von webrtc-internals wird einer geöffneten Aufzeichnung hinzugefügt.</translation>
  </message>
  <message>
   <source>This line is no candidate (RFC 8839).</source>
   <translation>Diese Zeile ist kein Kandidat (RFC 8839).</translation>
  </message>
  <message>
   <source>This message is larger than the server accepts.</source>
   <translation>Diese Nachricht ist größer, als der Server annimmt.</translation>
  </message>
  <message>
   <source>This message is not JSON.</source>
   <translation>Diese Nachricht ist kein JSON.</translation>
  </message>
  <message>
   <source>This message was lost on purpose: a fault rule says so.</source>
   <translation>Diese Nachricht ging mit Absicht verloren: Eine Störregel will es so.</translation>
  </message>
  <message>
   <source>This needs the admin token.</source>
   <translation>Dafür wird das Admin-Token gebraucht.</translation>
  </message>
  <message>
   <source>This page is from another version of Callbox.</source>
   <translation>Diese Seite ist von einer anderen Version von Callbox.</translation>
  </message>
  <message>
   <source>This pair is in use.</source>
   <translation>Dieses Paar ist in Gebrauch.</translation>
  </message>
  <message>
   <source>This parenthesis is not closed.</source>
   <translation>Diese Klammer ist nicht geschlossen.</translation>
  </message>
  <message>
   <source>This parenthesis was not opened.</source>
   <translation>Diese Klammer wurde nicht geöffnet.</translation>
  </message>
  <message>
   <source>This recording was made by a newer version of Callbox (format {0}). Update Callbox to open it.</source>
   <translation>Diese Aufzeichnung stammt von einer neueren Version von Callbox (Format {0}). Callbox aktualisieren, um sie zu öffnen.</translation>
  </message>
  <message>
   <source>This report is larger than the server takes.</source>
   <translation>Dieser Bericht ist größer, als der Server annimmt.</translation>
  </message>
  <message>
   <source>This request cannot be understood.</source>
   <translation>Diese Anfrage ist nicht zu verstehen.</translation>
  </message>
  <message>
   <source>This room is full.</source>
   <translation>Dieser Raum ist voll.</translation>
  </message>
  <message>
   <source>This section only exists inside its bundle: it has no port of its own.</source>
   <translation>Dieser Abschnitt existiert nur in seinem Bundle: Er hat keinen eigenen Port.</translation>
  </message>
  <message>
   <source>This section was not offered. An answer cannot add one.</source>
   <translation>Dieser Abschnitt wurde nicht angeboten. Eine Answer kann keinen hinzufügen.</translation>
  </message>
  <message>
   <source>This side begins the DTLS handshake, as its client.</source>
   <translation>Diese Seite beginnt den DTLS-Handshake, als Client.</translation>
  </message>
  <message>
   <source>This side has a reachable address and only answers checks, as servers do.</source>
   <translation>Diese Seite hat eine erreichbare Adresse und beantwortet nur Prüfungen, wie Server es tun.</translation>
  </message>
  <message>
   <source>This side waits for the DTLS handshake, as its server.</source>
   <translation>Diese Seite wartet auf den DTLS-Handshake, als Server.</translation>
  </message>
  <message>
   <source>This system does not let Callbox use that port.</source>
   <translation>Dieses System lässt Callbox jenen Port nicht benutzen.</translation>
  </message>
  <message>
   <source>This window</source>
   <translation>Dieses Fenster</translation>
  </message>
  <message>
   <source>Those that are read from the file appear here.</source>
   <translation>Was aus der Datei gelesen wird, erscheint hier.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Time to come back</source>
   <translation>Zeit zum Zurückkommen</translation>
  </message>
  <message>
   <source>Time to say hello</source>
   <translation>Zeit bis zum hello</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>Zeiten</translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>To which MediaStream the track belongs.</source>
   <translation>Zu welchem MediaStream der Track gehört.</translation>
  </message>
  <message>
   <source>To which MediaStream the track belongs: the page sees both names.</source>
   <translation>Zu welchem MediaStream der Track gehört: Die Seite sieht beide Namen.</translation>
  </message>
  <message>
   <source>To which layer of simulcast a packet belongs.</source>
   <translation>Zu welcher Stufe des Simulcast ein Paket gehört.</translation>
  </message>
  <message>
   <source>To which section a packet belongs: a bundle has only one port.</source>
   <translation>Zu welchem Abschnitt ein Paket gehört: Ein Bundle hat nur einen Port.</translation>
  </message>
  <message>
   <source>Too many connections come from your address.</source>
   <translation>Von dieser Adresse kommen zu viele Verbindungen.</translation>
  </message>
  <message>
   <source>Try a * in place of single values.</source>
   <translation>Statt einzelner Werte ein * versuchen.</translation>
  </message>
  <message>
   <source>Try again. If it stays, send the log to the people who make Callbox.</source>
   <translation>Noch einmal versuchen. Bleibt es so, das Protokoll an die Entwickler von Callbox senden.</translation>
  </message>
  <message>
   <source>Two offers crossed, and neither was answered</source>
   <translation>Zwei Offers haben sich gekreuzt, keines wurde beantwortet</translation>
  </message>
  <message>
   <source>Two offers crossed, and one gave way</source>
   <translation>Zwei Offers haben sich gekreuzt, eines gab nach</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <source>Under Authorities, find Callbox in the list and select {0} below it.</source>
   <translation>Unter Zertifizierungsstellen in der Liste Callbox suchen und darunter {0} auswählen.</translation>
  </message>
  <message>
   <source>Unknown attributes</source>
   <translation>Unbekannte Attribute</translation>
  </message>
  <message>
   <source>Unlock it and call again.</source>
   <translation>Ihn entsperren und erneut anrufen.</translation>
  </message>
  <message>
   <source>Use a method that `Allow` names.</source>
   <translation>Eine Methode verwenden, die `Allow` nennt.</translation>
  </message>
  <message>
   <source>Use the same version on both sides.</source>
   <translation>Auf beiden Seiten dieselbe Version verwenden.</translation>
  </message>
  <message>
   <source>VP8: video that every browser knows.</source>
   <translation>VP8: Video, das jeder Browser kennt.</translation>
  </message>
  <message>
   <source>VP9: video, better than VP8 at the same bandwidth, with layers.</source>
   <translation>VP9: Video, bei gleicher Bandbreite besser als VP8, mit Stufen.</translation>
  </message>
  <message>
   <source>VPN</source>
   <translation>VPN</translation>
  </message>
  <message>
   <source>Via</source>
   <translation>Über</translation>
  </message>
  <message>
   <source>Virtual</source>
   <translation>Virtuell</translation>
  </message>
  <message>
   <source>Wait a moment. You will be connected again by itself.</source>
   <translation>Kurz warten. Die Verbindung kommt von selbst wieder.</translation>
  </message>
  <message>
   <source>Wait until others have left. You will be connected again by itself.</source>
   <translation>Warten, bis andere gegangen sind. Die Verbindung kommt von selbst wieder.</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <source>Waiting for an offer from {0}</source>
   <translation>Wartet auf ein Offer von {0}</translation>
  </message>
  <message>
   <source>Waiting for candidates from {0}</source>
   <translation>Wartet auf Kandidaten von {0}</translation>
  </message>
  <message>
   <source>Waiting for the answer of {0}</source>
   <translation>Wartet auf die Answer von {0}</translation>
  </message>
  <message>
   <source>Wants to come in: let them in, or turn them away.</source>
   <translation>Möchte hereinkommen: einlassen oder abweisen.</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>WebSocket</source>
   <translation>WebSocket</translation>
  </message>
  <message>
   <source>WebSockets without TLS</source>
   <translation>WebSockets ohne TLS</translation>
  </message>
  <message>
   <source>What Callbox does not know. Those who do not know it ignore it.</source>
   <translation>Was Callbox nicht kennt. Wer es nicht kennt, übergeht es.</translation>
  </message>
  <message>
   <source>What a browser measured, and what happened to its connection. Only Callbox hears it.</source>
   <translation>Was ein Browser gemessen hat und was mit seiner Verbindung geschah. Nur Callbox erfährt es.</translation>
  </message>
  <message>
   <source>What came back: {0}.</source>
   <translation>Zurück kam: {0}.</translation>
  </message>
  <message>
   <source>What came could not be read.</source>
   <translation>Was ankam, war nicht lesbar.</translation>
  </message>
  <message>
   <source>What is good in it is used. Compare it with the documentation, and start Callbox again.</source>
   <translation>Was darin gut ist, wird verwendet. Sie mit der Dokumentation vergleichen und Callbox neu starten.</translation>
  </message>
  <message>
   <source>What is no SDP at all. A browser refuses it.</source>
   <translation>Was überhaupt kein SDP ist. Ein Browser lehnt es ab.</translation>
  </message>
  <message>
   <source>What it was is not known</source>
   <translation>Was es war, ist nicht bekannt</translation>
  </message>
  <message>
   <source>What the picture shows: {0}.</source>
   <translation>Was das Bild zeigt: {0}.</translation>
  </message>
  <message>
   <source>What the receiver may ask of the sender, or report to it.</source>
   <translation>Was der Empfänger vom Sender erbitten oder ihm melden darf.</translation>
  </message>
  <message>
   <source>What this side can do in ICE.</source>
   <translation>Was diese Seite in ICE kann.</translation>
  </message>
  <message>
   <source>What travels with each packet besides the media.</source>
   <translation>Was mit jedem Paket neben den Medien mitreist.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>When the packet was sent: for finding the bandwidth.</source>
   <translation>Wann das Paket gesendet wurde: um die Bandbreite zu finden.</translation>
  </message>
  <message>
   <source>When the picture was taken: for keeping sound and picture together.</source>
   <translation>Wann das Bild aufgenommen wurde: um Ton und Bild zusammenzuhalten.</translation>
  </message>
  <message>
   <source>When the session begins and ends. WebRTC does not use it.</source>
   <translation>Wann die Sitzung beginnt und endet. WebRTC benutzt es nicht.</translation>
  </message>
  <message>
   <source>Where RTCP would go if it did not share the port with RTP.</source>
   <translation>Wohin RTCP ginge, wenn es den Port nicht mit RTP teilte.</translation>
  </message>
  <message>
   <source>Whether a new connection is made or the old one goes on.</source>
   <translation>Ob eine neue Verbindung aufgebaut wird oder die alte weitergeht.</translation>
  </message>
  <message>
   <source>Whether it is a camera or a screen.</source>
   <translation>Ob es eine Kamera oder ein Bildschirm ist.</translation>
  </message>
  <message>
   <source>Whether log lines may name the addresses of clients.</source>
   <translation>Ob Protokollzeilen die Adressen von Clients nennen dürfen.</translation>
  </message>
  <message>
   <source>Whether media is sent, received, both or neither.</source>
   <translation>Ob Medien gesendet, empfangen, beides oder keines von beiden wird.</translation>
  </message>
  <message>
   <source>Which codec a payload type stands for.</source>
   <translation>Für welchen Codec ein Payload-Typ steht.</translation>
  </message>
  <message>
   <source>Which frames others depend on.</source>
   <translation>Von welchen Frames andere abhängen.</translation>
  </message>
  <message>
   <source>Which layer of simulcast a packet repairs.</source>
   <translation>Welche Stufe des Simulcast ein Paket repariert.</translation>
  </message>
  <message>
   <source>Which layers of simulcast are being sent.</source>
   <translation>Welche Stufen des Simulcast gesendet werden.</translation>
  </message>
  <message>
   <source>Which of the other side's addresses are in use.</source>
   <translation>Welche Adressen der anderen Seite in Gebrauch sind.</translation>
  </message>
  <message>
   <source>Which sections share one connection.</source>
   <translation>Welche Abschnitte eine Verbindung teilen.</translation>
  </message>
  <message>
   <source>Which sizes of picture are wanted.</source>
   <translation>Welche Bildgrößen gewünscht sind.</translation>
  </message>
  <message>
   <source>Which streams of packets come, and to which MediaStream they belong.</source>
   <translation>Welche Paketströme kommen und zu welchem MediaStream sie gehören.</translation>
  </message>
  <message>
   <source>Who begins the DTLS handshake.</source>
   <translation>Wer den DTLS-Handshake beginnt.</translation>
  </message>
  <message>
   <source>Who comes now waits until you let them in.</source>
   <translation>Wer jetzt kommt, wartet auf Einlass.</translation>
  </message>
  <message>
   <source>Who lost the connection keeps the place for so long.</source>
   <translation>Wer die Verbindung verliert, behält so lange den Platz.</translation>
  </message>
  <message>
   <source>Who made the description, and what holds for all of it.</source>
   <translation>Wer die Beschreibung gemacht hat und was für sie als Ganzes gilt.</translation>
  </message>
  <message>
   <source>Who made the description: a number for the session, and one that goes up with each change. The address means nothing here.</source>
   <translation>Wer die Beschreibung gemacht hat: eine Nummer für die Sitzung und eine, die mit jeder Änderung steigt. Die Adresse bedeutet hier nichts.</translation>
  </message>
  <message>
   <source>Who may come in</source>
   <translation>Wer hereinkommt</translation>
  </message>
  <message>
   <source>Who opens the link sees it, and so does the title of this window. It may stay empty.</source>
   <translation>Wer den Link öffnet, sieht ihn; auch im Titel dieses Fensters steht er. Das Feld darf leer bleiben.</translation>
  </message>
  <message>
   <source>Whoever answers adds its tracks, or sets the direction of the transceivers, after setRemoteDescription and before createAnswer. Whoever wants to send later has to offer again.</source>
   <translation>Wer antwortet, fügt seine Tracks hinzu oder setzt die Richtung der Transceiver, nach setRemoteDescription und vor createAnswer. Wer später senden will, muss noch einmal anbieten.</translation>
  </message>
  <message>
   <source>Whoever opens the link can come in.</source>
   <translation>Wer den Link öffnet, kann hereinkommen.</translation>
  </message>
  <message>
   <source>Whoever wrote this wants to receive, and sends nothing.</source>
   <translation>Wer das schrieb, will empfangen und sendet nichts.</translation>
  </message>
  <message>
   <source>Whoever wrote this wants to send and to receive.</source>
   <translation>Wer das schrieb, will senden und empfangen.</translation>
  </message>
  <message>
   <source>Whoever wrote this wants to send, and to receive nothing.</source>
   <translation>Wer das schrieb, will senden und nichts empfangen.</translation>
  </message>
  <message>
   <source>Wi-Fi</source>
   <translation>WLAN</translation>
  </message>
  <message>
   <source>Windows</source>
   <translation>Windows</translation>
  </message>
  <message>
   <source>Without: {0}.</source>
   <translation>Ohne: {0}.</translation>
  </message>
  <message>
   <source>Write " at the end of the text.</source>
   <translation>Am Ende des Textes " schreiben.</translation>
  </message>
  <message>
   <source>Write ) at its end.</source>
   <translation>Am Ende ) schreiben.</translation>
  </message>
  <message>
   <source>Write {1}</source>
   <translation>{1} schreiben</translation>
  </message>
  <message>
   <source>You are not invited to this room, or not any more.</source>
   <translation>Für diesen Raum gibt es keine Einladung oder keine mehr.</translation>
  </message>
  <message>
   <source>You have joined a room already.</source>
   <translation>Der Beitritt zu einem Raum ist schon erfolgt.</translation>
  </message>
  <message>
   <source>You have not joined a room yet.</source>
   <translation>Noch ist kein Raum betreten.</translation>
  </message>
  <message>
   <source>You have opened this call somewhere else.</source>
   <translation>Dieser Anruf wurde anderswo geöffnet.</translation>
  </message>
  <message>
   <source>You will be connected again as soon as it is back.</source>
   <translation>Die Verbindung kommt wieder, sobald er zurück ist.</translation>
  </message>
  <message>
   <source>Your connection could not keep up.</source>
   <translation>Diese Verbindung kam nicht mit.</translation>
  </message>
  <message>
   <source>Your rule {0} changed it: {1}.</source>
   <translation>Die eigene Regel {0} hat sie geändert: {1}.</translation>
  </message>
  <message>
   <source>Zip files (*.zip)</source>
   <translation>Zip-Dateien (*.zip)</translation>
  </message>
  <message>
   <source>`name` takes up to {0} characters of plain text</source>
   <translation>`name` darf bis zu {0} Zeichen einfachen Text enthalten</translation>
  </message>
  <message>
   <source>`room` takes up to 64 letters, digits, _ and -</source>
   <translation>`room` darf bis zu 64 Buchstaben, Ziffern, _ und - enthalten</translation>
  </message>
  <message>
   <source>`updates.check` needs an address to ask: whoever gave you Callbox may name one</source>
   <translation>`updates.check` braucht eine Adresse zum Nachfragen: Wer Callbox weitergegeben hat, kann eine nennen</translation>
  </message>
  <message>
   <source>`updates.feed` takes an address that begins with https://</source>
   <translation>`updates.feed` braucht eine Adresse, die mit https:// beginnt</translation>
  </message>
  <message>
   <source>`{0}` must be a number</source>
   <translation>`{0}` muss eine Zahl sein</translation>
  </message>
  <message>
   <source>a quality of the message</source>
   <translation>eine Eigenschaft der Nachricht</translation>
  </message>
  <message>
   <source>addresses</source>
   <translation>Adressen</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>Answer</translation>
  </message>
  <message>
   <source>audio</source>
   <translation>Audio</translation>
  </message>
  <message>
   <source>behind it: {0}</source>
   <translation>dahinter: {0}</translation>
  </message>
  <message>
   <source>browser</source>
   <translation>Browser</translation>
  </message>
  <message>
   <source>callbacks</source>
   <translation>Callbacks</translation>
  </message>
  <message>
   <source>camera</source>
   <translation>Kamera</translation>
  </message>
  <message>
   <source>camera off</source>
   <translation>Kamera aus</translation>
  </message>
  <message>
   <source>camera on</source>
   <translation>Kamera an</translation>
  </message>
  <message>
   <source>candidate error {0}</source>
   <translation>Kandidatenfehler {0}</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>nicht lesbar</translation>
  </message>
  <message>
   <source>chat texts</source>
   <translation>Chattexte</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>zugeklappt</translation>
  </message>
  <message>
   <source>corrupted</source>
   <translation>beschädigt</translation>
  </message>
  <message>
   <source>delayed</source>
   <translation>verzögert</translation>
  </message>
  <message>
   <source>disconnected</source>
   <translation>getrennt</translation>
  </message>
  <message>
   <source>dropped</source>
   <translation>verworfen</translation>
  </message>
  <message>
   <source>duplicated</source>
   <translation>verdoppelt</translation>
  </message>
  <message>
   <source>early</source>
   <translation>verfrüht</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>failed: {0}</source>
   <translation>gescheitert: {0}</translation>
  </message>
  <message>
   <source>fingerprints</source>
   <translation>Fingerabdrücke</translation>
  </message>
  <message>
   <source>first frame: {0}</source>
   <translation>erster Frame: {0}</translation>
  </message>
  <message>
   <source>glare</source>
   <translation>Glare</translation>
  </message>
  <message>
   <source>glare: it ignored the other's offer</source>
   <translation>Glare: ignorierte das Offer der anderen Seite</translation>
  </message>
  <message>
   <source>glare: it took back its own offer</source>
   <translation>Glare: nahm das eigene Offer zurück</translation>
  </message>
  <message>
   <source>hidden by the browser (mDNS)</source>
   <translation>vom Browser verborgen (mDNS)</translation>
  </message>
  <message>
   <source>hidden:{0}</source>
   <translation>verborgen:{0}</translation>
  </message>
  <message>
   <source>iLBC: telephone sound that stands some loss.</source>
   <translation>iLBC: Telefonton, der etwas Verlust verträgt.</translation>
  </message>
  <message>
   <source>iPhone and iPad</source>
   <translation>iPhone und iPad</translation>
  </message>
  <message>
   <source>iSAC: speech, in older browsers.</source>
   <translation>iSAC: Sprache, in älteren Browsern.</translation>
  </message>
  <message>
   <source>in step with this computer</source>
   <translation>im Takt mit diesem Computer</translation>
  </message>
  <message>
   <source>it is empty.</source>
   <translation>sie ist leer.</translation>
  </message>
  <message>
   <source>its clock: {0}</source>
   <translation>Uhr: {0}</translation>
  </message>
  <message>
   <source>left</source>
   <translation>gegangen</translation>
  </message>
  <message>
   <source>max</source>
   <translation>max</translation>
  </message>
  <message>
   <source>microphone</source>
   <translation>Mikrofon</translation>
  </message>
  <message>
   <source>microphone off</source>
   <translation>Mikrofon aus</translation>
  </message>
  <message>
   <source>microphone on</source>
   <translation>Mikrofon an</translation>
  </message>
  <message>
   <source>mid {0}</source>
   <translation>mid {0}</translation>
  </message>
  <message>
   <source>mid {0}, alone</source>
   <translation>mid {0}, allein</translation>
  </message>
  <message>
   <source>mid {0}, together with {1}</source>
   <translation>mid {0}, zusammen mit {1}</translation>
  </message>
  <message>
   <source>names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>neither sends nor receives</source>
   <translation>sendet und empfängt nicht</translation>
  </message>
  <message>
   <source>not reported</source>
   <translation>nicht gemeldet</translation>
  </message>
  <message>
   <source>not secure</source>
   <translation>nicht sicher</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>offer</source>
   <translation>Offer</translation>
  </message>
  <message>
   <source>offer again: the one before had no answer</source>
   <translation>Offer noch einmal: Auf das vorige kam keine Answer</translation>
  </message>
  <message>
   <source>offer that crossed another one (glare)</source>
   <translation>Offer, das ein anderes kreuzte (Glare)</translation>
  </message>
  <message>
   <source>offer that restarts ICE</source>
   <translation>Offer, das ICE neu startet</translation>
  </message>
  <message>
   <source>only receives</source>
   <translation>empfängt nur</translation>
  </message>
  <message>
   <source>only sends</source>
   <translation>sendet nur</translation>
  </message>
  <message>
   <source>open</source>
   <translation>aufgeklappt</translation>
  </message>
  <message>
   <source>painting, input</source>
   <translation>Zeichnen, Eingabe</translation>
  </message>
  <message>
   <source>paused, {0:,} waiting</source>
   <translation>Pause, {0:,} warten</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <source>reordered</source>
   <translation>umgeordnet</translation>
  </message>
  <message>
   <source>retry</source>
   <translation>Wiederholung</translation>
  </message>
  <message>
   <source>s</source>
   <translation>s</translation>
  </message>
  <message>
   <source>searching… {0} %</source>
   <translation>sucht… {0} %</translation>
  </message>
  <message>
   <source>secure</source>
   <translation>sicher</translation>
  </message>
  <message>
   <source>sends and receives</source>
   <translation>sendet und empfängt</translation>
  </message>
  <message>
   <source>shares the port</source>
   <translation>teilt den Port</translation>
  </message>
  <message>
   <source>sharing the screen</source>
   <translation>teilt den Bildschirm</translation>
  </message>
  <message>
   <source>sockets</source>
   <translation>Sockets</translation>
  </message>
  <message>
   <source>test caller</source>
   <translation>Testteilnehmer</translation>
  </message>
  <message>
   <source>the error code</source>
   <translation>der Fehlercode</translation>
  </message>
  <message>
   <source>the number of the message</source>
   <translation>die Nummer der Nachricht</translation>
  </message>
  <message>
   <source>the room</source>
   <translation>der Raum</translation>
  </message>
  <message>
   <source>the same</source>
   <translation>gleich</translation>
  </message>
  <message>
   <source>the size of the payload</source>
   <translation>die Größe des Payloads</translation>
  </message>
  <message>
   <source>the time of day</source>
   <translation>die Uhrzeit</translation>
  </message>
  <message>
   <source>the type of the message</source>
   <translation>der Typ der Nachricht</translation>
  </message>
  <message>
   <source>timers</source>
   <translation>Timer</translation>
  </message>
  <message>
   <source>video</source>
   <translation>Video</translation>
  </message>
  <message>
   <source>what the payload contains</source>
   <translation>was im Payload steht</translation>
  </message>
  <message>
   <source>who got it, by name or id</source>
   <translation>wer sie bekam, mit Name oder Id</translation>
  </message>
  <message>
   <source>who sent it, by name or id</source>
   <translation>wer sie sandte, mit Name oder Id</translation>
  </message>
  <message>
   <source>who sent or got it</source>
   <translation>wer sie sandte oder bekam</translation>
  </message>
  <message>
   <source>{0:,.0f} MiB</source>
   <translation>{0:,.0f} MiB</translation>
  </message>
  <message>
   <source>{0:,.0f}/s</source>
   <translation>{0:,.0f}/s</translation>
  </message>
  <message>
   <source>{0:,.1f}/s</source>
   <translation>{0:,.1f}/s</translation>
  </message>
  <message>
   <source>{0:,} cleared</source>
   <translation>{0:,} geleert</translation>
  </message>
  <message>
   <source>{0:,} messages are missing here</source>
   <translation>Hier fehlen {0:,} Nachrichten</translation>
  </message>
  <message>
   <source>{0:,} of {1:,}</source>
   <translation>{0:,} von {1:,}</translation>
  </message>
  <message>
   <source>{0:,} of {1:,} messages were sent.</source>
   <translation>{0:,} von {1:,} Nachrichten wurden gesendet.</translation>
  </message>
  <message>
   <source>{0:,} people</source>
   <translation>{0:,} Personen</translation>
  </message>
  <message>
   <source>{0:,} rooms</source>
   <translation>{0:,} Räume</translation>
  </message>
  <message>
   <source>{0:.0f} %</source>
   <translation>{0:.0f} %</translation>
  </message>
  <message>
   <source>{0:.0f} ms</source>
   <translation>{0:.0f} ms</translation>
  </message>
  <message>
   <source>{0:.1f} %</source>
   <translation>{0:.1f} %</translation>
  </message>
  <message>
   <source>{0:.1f} KiB</source>
   <translation>{0:.1f} KiB</translation>
  </message>
  <message>
   <source>{0:.1f} ms</source>
   <translation>{0:.1f} ms</translation>
  </message>
  <message>
   <source>{0:.1f} s</source>
   <translation>{0:.1f} s</translation>
  </message>
  <message>
   <source>{0:.1f} s ago</source>
   <translation>vor {0:.1f} s</translation>
  </message>
  <message>
   <source>{0:.2f} s</source>
   <translation>{0:.2f} s</translation>
  </message>
  <message>
   <source>{0}  {1}</source>
   <translation>{0}  {1}</translation>
  </message>
  <message>
   <source>{0} (mDNS)</source>
   <translation>{0} (mDNS)</translation>
  </message>
  <message>
   <source>{0} / {1}</source>
   <translation>{0} / {1}</translation>
  </message>
  <message>
   <source>{0} B</source>
   <translation>{0} B</translation>
  </message>
  <message>
   <source>{0} Until it is mended, only invites let people in.</source>
   <translation>{0} Bis das behoben ist, kommt man nur mit Einladung hinein.</translation>
  </message>
  <message>
   <source>{0} ahead</source>
   <translation>{0} voraus</translation>
  </message>
  <message>
   <source>{0} are not shown</source>
   <translation>{0} werden nicht gezeigt</translation>
  </message>
  <message>
   <source>{0} behind</source>
   <translation>{0} zurück</translation>
  </message>
  <message>
   <source>{0} candidates</source>
   <translation>{0} Kandidaten</translation>
  </message>
  <message>
   <source>{0} cannot be larger or smaller.</source>
   <translation>{0} kann nicht größer oder kleiner sein.</translation>
  </message>
  <message>
   <source>{0} checks were sent, {1} answered.</source>
   <translation>{0} Prüfungen wurden gesendet, {1} beantwortet.</translation>
  </message>
  <message>
   <source>{0} d</source>
   <translation>{0} d</translation>
  </message>
  <message>
   <source>{0} differences</source>
   <translation>{0} Unterschiede</translation>
  </message>
  <message>
   <source>{0} h {1:02}</source>
   <translation>{0} h {1:02}</translation>
  </message>
  <message>
   <source>{0} left.</source>
   <translation>{0} ist gegangen.</translation>
  </message>
  <message>
   <source>{0} lines</source>
   <translation>{0} Zeilen</translation>
  </message>
  <message>
   <source>{0} lost the connection.</source>
   <translation>{0} hat die Verbindung verloren.</translation>
  </message>
  <message>
   <source>{0} min</source>
   <translation>{0} min</translation>
  </message>
  <message>
   <source>{0} s</source>
   <translation>{0} s</translation>
  </message>
  <message>
   <source>{0} sections</source>
   <translation>{0} Abschnitte</translation>
  </message>
  <message>
   <source>{0} was removed from the room.</source>
   <translation>{0} wurde aus dem Raum entfernt.</translation>
  </message>
  <message>
   <source>{0}, mid {1}</source>
   <translation>{0}, mid {1}</translation>
  </message>
  <message>
   <source>{0}, past</source>
   <translation>{0}, vorbei</translation>
  </message>
  <message>
   <source>{0}, {1} from {2} to {3}</source>
   <translation>{0}, {1} von {2} an {3}</translation>
  </message>
  <message>
   <source>{0}. It is now {1}.</source>
   <translation>{0}. Sie heißt jetzt {1}.</translation>
  </message>
  <message>
   <source>{0}. Only equal profiles go together.</source>
   <translation>{0}. Nur gleiche Profile passen zusammen.</translation>
  </message>
  <message>
   <source>{a} and {b} are not in one network and found no direct way. Neither has a relay candidate.</source>
   <translation>{a} und {b} sind nicht in einem Netz und fanden keinen direkten Weg. Niemand hat einen Relay-Kandidaten.</translation>
  </message>
  <message>
   <source>{a} and {b} cannot see and hear each other.</source>
   <translation>{a} und {b} können einander nicht sehen und hören.</translation>
  </message>
  <message>
   <source>{a} and {b} could not connect. Tried in vain (checks sent/answered): {pairs}.</source>
   <translation>{a} und {b} konnten sich nicht verbinden. Vergeblich versucht (Prüfungen gesendet/beantwortet): {pairs}.</translation>
  </message>
  <message>
   <source>{a} and {b} could not connect. {a} can be reached at {own}; {b} at {others}.</source>
   <translation>{a} und {b} konnten sich nicht verbinden. {a} ist unter {own} zu erreichen, {b} unter {others}.</translation>
  </message>
  <message>
   <source>{a} and {b} may not see and hear each other.</source>
   <translation>{a} und {b} können einander vielleicht nicht sehen und hören.</translation>
  </message>
  <message>
   <source>{a} and {b} sent offers to each other at the same time, and neither answered before one left.</source>
   <translation>{a} und {b} sandten einander gleichzeitig Offers, und niemand antwortete, bevor eine Seite ging.</translation>
  </message>
  <message>
   <source>{a} and {b} sent offers to each other at the same time. For {seconds} s neither has answered.</source>
   <translation>{a} und {b} sandten einander gleichzeitig Offers. Seit {seconds} s hat niemand geantwortet.</translation>
  </message>
  <message>
   <source>{a} and {b} sent offers to each other at the same time. The one of {b} gave way, as it should.</source>
   <translation>{a} und {b} sandten einander gleichzeitig Offers. Das von {b} gab nach, wie es sein soll.</translation>
  </message>
  <message>
   <source>{a} asked {b} for a new way in the middle of the call (an ICE restart).</source>
   <translation>{a} bat {b} mitten im Anruf um einen neuen Weg (ICE-Neustart).</translation>
  </message>
  <message>
   <source>{a} can be reached only under names that end in .local ({count}), and the two have not connected: {b} may not be able to look them up.</source>
   <translation>{a} ist nur unter Namen zu erreichen, die auf .local enden ({count}), und die beiden haben sich nicht verbunden: {b} kann sie vielleicht nicht auflösen.</translation>
  </message>
  <message>
   <source>{a} can be reached only under names that end in .local ({count}). {b} has to look them up.</source>
   <translation>{a} ist nur unter Namen zu erreichen, die auf .local enden ({count}). {b} muss sie auflösen.</translation>
  </message>
  <message>
   <source>{a} can do {offered} for {kind}, but the answer of {b} names only {answered}.</source>
   <translation>{a} kann {offered} für {kind}, aber die Answer von {b} nennt nur {answered}.</translation>
  </message>
  <message>
   <source>{a} did not read its messages in time, and its connection was cut {count} times.</source>
   <translation>{a} hat Nachrichten nicht rechtzeitig gelesen, und die Verbindung wurde {count}-mal getrennt.</translation>
  </message>
  <message>
   <source>{a} did not read its messages in time, and its connection was cut.</source>
   <translation>{a} hat Nachrichten nicht rechtzeitig gelesen, und die Verbindung wurde getrennt.</translation>
  </message>
  <message>
   <source>{a} has no camera and no microphone in the call.</source>
   <translation>{a} hat im Anruf weder Kamera noch Mikrofon.</translation>
  </message>
  <message>
   <source>{a} has opened the page without HTTPS, so the browser gives it no camera and no microphone.</source>
   <translation>{a} hat die Seite ohne HTTPS geöffnet, darum gibt der Browser weder Kamera noch Mikrofon frei.</translation>
  </message>
  <message>
   <source>{a} has sent {kind} to {b} for {seconds} s, and nothing of it has arrived there.</source>
   <translation>{a} sendet {kind} seit {seconds} s an {b}, und nichts davon ist dort angekommen.</translation>
  </message>
  <message>
   <source>{a} is in the network {own}, {b} in {others}, and the two have not connected.</source>
   <translation>{a} ist im Netz {own}, {b} in {others}, und die beiden haben sich nicht verbunden.</translation>
  </message>
  <message>
   <source>{a} is in the network {own}, {b} in {others}, one of them a VPN, and the two have not connected.</source>
   <translation>{a} ist im Netz {own}, {b} in {others}, eines davon ein VPN, und die beiden haben sich nicht verbunden.</translation>
  </message>
  <message>
   <source>{a} offered a=setup:{offered} and {b} answered a=setup:{answered}. One has to be active, the other passive.</source>
   <translation>{a} bot a=setup:{offered} an, und {b} antwortete a=setup:{answered}. Eines muss active sein, das andere passive.</translation>
  </message>
  <message>
   <source>{a} offered {kind} as {offered}, and {b} answered {answered}: these do not go together.</source>
   <translation>{a} bot {kind} als {offered} an, und {b} antwortete {answered}: Das passt nicht zusammen.</translation>
  </message>
  <message>
   <source>{a} sends {kind} to {b}, but nothing of it has arrived there for {seconds} s.</source>
   <translation>{a} sendet {kind} an {b}, aber seit {seconds} s kommt dort nichts davon an.</translation>
  </message>
  <message>
   <source>{a} sent a message ({types}) to {b}, who had left {seconds} s before.</source>
   <translation>{a} sandte eine Nachricht ({types}) an {b}, {seconds} s nachdem diese Seite gegangen war.</translation>
  </message>
  <message>
   <source>{a} sent an offer to {b} {seconds} s ago, and no answer has come.</source>
   <translation>{a} sandte {b} vor {seconds} s ein Offer, und keine Answer ist gekommen.</translation>
  </message>
  <message>
   <source>{a} sent an offer to {b} {seconds} s ago. A fault rule dropped it.</source>
   <translation>{a} sandte {b} vor {seconds} s ein Offer. Eine Störregel hat es verworfen.</translation>
  </message>
  <message>
   <source>{a} sent an offer to {b}. One of them left {seconds} s later, and no answer had come.</source>
   <translation>{a} sandte {b} ein Offer. {seconds} s später ging eine Seite, und keine Answer war gekommen.</translation>
  </message>
  <message>
   <source>{a} sent candidates to {b} ({count} of them) before its offer or answer. Without a description, addIceCandidate refuses them.</source>
   <translation>{a} sandte {b} Kandidaten ({count}) vor dem eigenen Offer oder der Answer. Ohne Beschreibung lehnt addIceCandidate sie ab.</translation>
  </message>
  <message>
   <source>{a} sent candidates to {b} ({count} so far) without an offer or an answer before them.</source>
   <translation>{a} sandte {b} Kandidaten (bisher {count}) ohne ein Offer oder eine Answer davor.</translation>
  </message>
  <message>
   <source>{a} sent {count} messages ({types}) to {b}, who had left {seconds} s before the last of them.</source>
   <translation>{a} sandte {count} Nachrichten ({types}) an {b}, die letzte {seconds} s nachdem diese Seite gegangen war.</translation>
  </message>
  <message>
   <source>{b} declined all {kind}. {a} offered {offered}: {b} seems to know none of these.</source>
   <translation>{b} hat alles an {kind} abgelehnt. {a} bot {offered} an: {b} kennt davon anscheinend nichts.</translation>
  </message>
  <message>
   <source>{b} does not see or hear {a}.</source>
   <translation>{b} sieht und hört {a} nicht.</translation>
  </message>
  <message>
   <source>“{0}” is no number.</source>
   <translation>„{0}“ ist keine Zahl.</translation>
  </message>
  <message>
   <source>“{0}” is no size.</source>
   <translation>„{0}“ ist keine Größe.</translation>
  </message>
  <message>
   <source>“{0}” is no time of day.</source>
   <translation>„{0}“ ist keine Uhrzeit.</translation>
  </message>
  <message>
   <source>“{0}” is not known here.</source>
   <translation>„{0}“ ist hier nicht bekannt.</translation>
  </message>
 </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Banner</name>
  <message>
   <source>Close that program, or use another port.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Port {0} is used by {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use {0} instead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>another program</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Board</name>
  <message>
   <source>Quality over time</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CallControl</name>
  <message>
   <source>Self-test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test call to {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CallView</name>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connection (ICE)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Encryption (DTLS)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames per second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hang up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jitter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packets lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Round trip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signaling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The call works: the first picture came after {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CandidateSection</name>
  <message>
   <source>Candidates of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each says where {0} might be reached. They follow an offer or an answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No candidates yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more may come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the last one is announced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Charts</name>
  <message>
   <source>Graphs of the loop's health</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Controller</name>
  <message>
   <source>A test call is running. Hang up first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the room “{0}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everyone can come in now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make a new link to the room {0}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody else can come into the room {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only people with the link can come in now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restart the server?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved. It counts when the server starts the next time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the server first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop the server?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The faults are off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The old link and QR code let nobody in any more. Who is in the call stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The room {0} is gone already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The room {0} is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The room {0} was closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings were saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a new link. The old one is over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who comes to the room {0} now waits until you let them in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is not waiting any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} was let in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} was removed from the call.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} was turned away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} will be connected again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} will be sent out of the call.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} will be sent out of the call. They can join again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} will be sent out of the call. With the new link they can come in again.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DetailPane</name>
  <message>
   <source>Back to the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy as JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy as hexadecimal numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the SDP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Description</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SDP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the tab {0} of the message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log keeps the newest: these had to make room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ways to look at the message</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DiagnosisView</name>
  <message>
   <source>Callbox looks for offers without an answer, candidates that cannot work, codecs that do not match, media that flows one way only, clocks that jump, and more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy all as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the diagnosis as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diagnosis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Group by pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hints</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of the chosen kinds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing wrong has been seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Switch them on above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole server</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warnings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to try: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} hidden by the selection: show all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DiffTable</name>
  <message>
   <source>The two descriptions, line by line</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DiffView</name>
  <message>
   <source>Compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Here an offer stands beside its answer as soon as there are both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No line differs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to compare with yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only what differs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select a row to read both lines in full.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are the same</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DragOut</name>
  <message>
   <source>The file could not be written: {0}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Explained</name>
  <message>
   <source>What the selected line means</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FaultsView</name>
  <message>
   <source>Add a fault rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the rules and their seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Faults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Faults are at work. F9 switches them off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Faults on or off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the faults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop the faults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clipboard holds no rules. Copy them from here or from a message.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rules do nothing until they are started.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same seed hits the same messages again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try what your app does when the network is bad: lose every second candidate, let answers come late, send an offer twice, cut a connection. A filter chooses the messages.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterField</name>
  <message>
   <source>What can come next</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source> and counting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next one (F3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous one (Shift+F3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the messages shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search, for example "a=setup"</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} of {1:,}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindingDetail</name>
  <message>
   <source>Messages that show it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select the two in every view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only these two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The selected finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to try</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and {0} more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Graphs</name>
  <message>
   <source>Graphs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loop lag in ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Messages per second</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HealthView</name>
  <message>
   <source>How much time the graphs show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lag: median {0}, 99 % within {1}, at most {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loop health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next spike of the loop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous spike of the loop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show five minutes of the loop's health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show one minute of the loop's health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show ten minutes of the loop's health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Slowest callbacks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spikes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spikes ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spikes or slowest callbacks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:.0f} min</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HostCard</name>
  <message>
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect this computer to a network first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everyone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New link…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No network found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody can join now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On an iPhone, open {0} first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only people with this link can come in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only with the link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press Start to get a QR code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan with a phone in the same network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopping…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first time, the browser warns about the certificate: open the details and continue.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server could not start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This address works on this computer only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for the first guest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may come in</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KnockNote</name>
  <message>
   <source>1 more is waiting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} more are waiting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} wants to come in</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LadderView</name>
  <message>
   <source>Fit into the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow the newest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ladder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No message belongs to what is selected. Show everything, or select someone else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No messages yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing in this selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PNG pictures (*.png)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SVG pictures (*.svg)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PNG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as SVG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save in light colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the ladder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show reports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the server to see here who says what to whom.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When browsers join a room, each becomes a column and each message an arrow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} messages · {1:,} columns</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LineTable</name>
  <message>
   <source>Copy the selected lines</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LoadBar</name>
  <message>
   <source>Close this message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading was stopped: only the first {0:,} messages are here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading {0}: {1:,} messages, {2:.0f} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop reading</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Menus</name>
  <message>
   <source>&amp;Appearance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Commands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Copy the address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Host</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Inspect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;New link…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Only with the link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Restart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Self-test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Server</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the &amp;system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S&amp;ettings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S&amp;top</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MessageActions</name>
  <message>
   <source>Copy as JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow the newest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search, and the next one found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only these two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only this sender</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only this type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The one found before</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>Clear the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter, for example type:offer from:anna</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow the newest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the messages shown (F3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MessageTable</name>
  <message>
   <source>As at the beginning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move to the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move to the right</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MessagesView</name>
  <message>
   <source>Continue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NegotiationView</name>
  <message>
   <source>1 pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All pairs (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Negotiation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pair in the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody in it has negotiated with anybody yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody negotiates yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Once two people are in a room, their offers, answers and candidates appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pairs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} pairs</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PairPage</name>
  <message>
   <source>Candidate pairs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No reports yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reports come from browsers that use Callbox's client: the states of ICE and DTLS, the candidate pairs that were tried, and the quality. Other clients can send them too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>States now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time to the first frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as both ends report them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>long waits are folded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no reports yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not there yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the chosen time only; double-click for all of it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No command has these letters in this order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search for a command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PayloadText</name>
  <message>
   <source>Content of the message</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PeopleCard</name>
  <message>
   <source>A room opens by itself when the first person joins.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call the selected browser and measure the call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let everyone in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let in who waits to come in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let nobody else into the selected room, or open it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let people knock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let people wait until you let them in, or not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lock the room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No one is here yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rooms yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People and rooms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the selected person from the call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rooms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan the QR code with a phone in the same Wi-Fi.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Self-test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send everyone out of the selected room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start it to let people in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server is stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn away who waits to come in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two callers inside this program call each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PeopleView</name>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PhaseBar</name>
  <message>
   <source>DTLS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ICE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signaling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time to the first frame: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1} so far</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Picture</name>
  <message>
   <source>Picture of the call</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Problems</name>
  <message>
   <source>1 other connection has a problem as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} other connections have problems as well.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QrCode</name>
  <message>
   <source>No code while the server is stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>QR code</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QualityView</name>
  <message>
   <source>Browsers that use Callbox's client report every few seconds how good their connections are. Other clients can send the same reports.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose all of the time again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Newest figures; drag to choose a time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No measurements yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody in the selection has reported how good the connection is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the chosen time only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} to {1} is chosen</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RawView</name>
  <message>
   <source>Bytes of the message</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecordingWindow</name>
  <message>
   <source>&amp;Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Commands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Inspect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read no more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rest was not read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} — Callbox</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReplayDialog</name>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No media will flow: the recorded addresses and keys are those of a call that is over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play a negotiation again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play what was sent by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other side of the recording, in a room of their own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This side answered: it waits until the other one offers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at the speed of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} messages over {1:.1f} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} more cannot be played again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} of {1:,} messages sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:g}×</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} in {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ResendDialog</name>
  <message>
   <source>A client of our own joins the room, sends this, listens for a moment and leaves. The server puts its own sender on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit and send again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sending…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The message as JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server will refuse this with {0}. {1} {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is a message that the server knows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is {0}, more than any message may have: the connection would be closed.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Row</name>
  <message>
   <source>On</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RuleRow</name>
  <message>
   <source>Delay in seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Further delay at random, in seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove this rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Share in percent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>are corrupted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>are lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>come after the next one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>come late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>come twice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cut the sender's connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} hit</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SaveDialog</name>
  <message>
   <source>Addresses, in candidates and descriptions too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All {0:,} messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fingerprints of certificates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ICE user names and passwords</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It could not be saved: {0}. Choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind of file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Names of people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only what is selected now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save{0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select a room, a person, a pair or a stretch of time first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same is always replaced by the same, so the file still makes sense. Tokens and invites are never saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was written in the chat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} written</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SdpTable</name>
  <message>
   <source>Lines of the description</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SdpView</name>
  <message>
   <source>It is too long: the end is not shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select a line to read what it means. Headings open and close.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SelectionBar</name>
  <message>
   <source>Clear the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything is shown. Select a person, a pair, a room or a time in any view.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show everything</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>1 change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file could not be written: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no setting with these words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} changes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SpikeList</name>
  <message>
   <source>Calls that blocked the loop, innermost last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the spike with its calls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was seen of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spikes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The loop was never blocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whatever keeps it from its work for {0} ms appears here, with the code that did.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>States</name>
  <message>
   <source>Connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DTLS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gathering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ICE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signaling</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Surface</name>
  <message>
   <source>Ladder of messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Older messages are not in the log any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Older messages are not shown: these are the newest {0:,}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <source>Timeline of both ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}: {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TroubleNote</name>
  <message>
   <source>1 more notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} more notices</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <source>Face of the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Host</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inspect</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>&amp;Reset the layout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show &amp;all views at once</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Chip</name>
  <message>
   <source>Only {0}: show everything again</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Health</name>
  <message>
   <source>Loop health</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Messages</name>
  <message>
   <source>Messages</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_TitleBar</name>
  <message>
   <source>Close this view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Float or dock</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>panel</name>
  <message>
   <source> and {0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · glare {0}×</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>#{0} (not kept any more)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>+{0:.0f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>+{0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>+{0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, host of the room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>-{0:.0f} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>-{0:.0f} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>-{0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>0.0.0.0 stands for every network of this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 candidate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 message is missing here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 section</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A client did not read what it was sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A clock was set during the call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A connection that says nothing for so long is closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A fault rule struck the message that it names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A field of this message is missing or wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A line of text for everyone in the room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A link carries a secret for one room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A message was sent to someone who had left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A name ending in .local</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A page of another site may not use this server.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A relay is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A rule of yours changed it: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A sign of life is asked for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address to listen on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Addresses in logs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After so much of it a peer counts as gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An address of the device itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An address on a TURN server.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An address that the other end saw during a check.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An address where one side can perhaps be reached.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An offer was not answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another program already uses this port.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer each offer once, or send an offer of your own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask both to join the same Wi-Fi, not its guest network, and to switch off any VPN.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask both to load the page again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask someone to leave, or use another room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask the host for a new link or QR code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask the host if this was a mistake.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask the host to do it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask the host to open the room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask {a} to scan the QR code again, and to open the page although the browser warns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask {b} to load the page again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask {b} to try another browser, such as a new Chrome, Edge, Firefox or Safari.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most, in all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most. Each sends to each: six are a lot for a phone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bad messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blocked for {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both are connected, so something drops these packets: a firewall that lets small packets pass only, a VPN with a small MTU, or a line that {b} does not take up (no transceiver, or its direction does not receive).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both sides offered at once: one of the two offers has to give way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both sides take the same DTLS role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both {a} and {b} say that they are the DTLS {role}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring both into the same Wi-Fi or cable network, switch the VPN off, or let the router pass UDP between the two networks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Browser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Browsers hide addresses until the page may use the camera or the microphone: allow that. Or see that multicast DNS (UDP port 5353) passes between the two: guest networks and VPNs often stop it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Callbox has another address here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Callbox itself was busy during a negotiation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Callbox opens it again, with every view and without a server.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Callbox works until it is closed. Free some space, or choose another folder with --state-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Candidates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Candidates came before any description</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check that both are in the same Wi-Fi and not in its guest network, that the access point lets its devices talk to each other (client isolation off), and that no firewall or VPN blocks UDP.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check that both devices are in the same network and no firewall is between them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check that the camera is on at the other side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check that the folder exists, is yours and has room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the Wi-Fi. You will be connected again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the address, or scan the QR code again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the spelling of `type`, and that client and server speak the same version.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check what was sent, or scan the QR code again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a port above 1023.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of its network interfaces, or all of them (0.0.0.0).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the filter to see all messages.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the filter, or let go of what is selected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close other tabs of Callbox, or wait a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close that program, or use the free port that is offered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the RTCPeerConnection to a peer when peer-left comes, and cancel what is still to be sent to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Codecs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare the message with PROTOCOL.md.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect again and send `hello` first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connected, but in no room yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connections from one address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Content</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DTLS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Data channels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decides who comes in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Devices that trusted the old certificate have to trust the new one: scan the QR code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Direction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Door</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dumps of webrtc-internals (*.txt *.json *.gz);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every WebRTC client has to know Opus, VP8 and H.264 (RFC 7742, RFC 7874). Look for code that filters or reorders codecs (setCodecPreferences, changed SDP), or for a browser that was built without H.264.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everyone who finds a room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Far too many messages came from you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files and logs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder for keys and invites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For a proxy that ends TLS, or an app on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For one description, at most.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {a} and {b} negotiated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {a} and {b} negotiated: it was busy in {culprit}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {count} pairs negotiated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {count} pairs negotiated: it was busy in {culprit}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Freezes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From each peer, before the limit above counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From each peer. 0 for no limit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From {0} to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Function</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Functions of the loop that take {0} ms or more are counted here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Further names of this server</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gather on fewer network interfaces, or restart ICE with a new offer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>General</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give both a TURN server (iceServers): where no direct way exists, it passes the media on. Or bring both into one network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Glare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on there, or join again here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with the new session that follows, and connect to everyone anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>HTTP Archive for browsers' tools (.har)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>HTTP Archives (*.har)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Header extensions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Heartbeat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Host</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many of the newest can be inspected. It counts from the next start of Callbox.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often each peer is asked whether it is still there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How one side wants to send and receive. The other side answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ICE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ICE restart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In, Mbit/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install Callbox with its panel: pip install "callbox[panel]".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It begins to look for a way between the two anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It came before any description of its sender.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It redirects to the other one and offers the certificate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was sent. Nothing came back within the time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was sent. What came back: {0}{1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its answer, from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its network may be gone or very slow, its page stopped (a device asleep, a tab in the debugger), or too busy. It comes back by itself; look what else runs there if it happens again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its offer, from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jitter, ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Join again, or ask the host for another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Joining</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Joining…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep every message below 64 KiB.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Knock first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ladder of messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Limits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Local</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Longest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the Wi-Fi of the two: weak signal, a change of access points, or a device that went to sleep. The call mends itself with an ICE restart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the offer and the answer in the messages.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for an error in the page of {b}: setRemoteDescription or createAnswer may have failed there, or nothing handles the offer. Loading that page again makes a new start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loop lag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss, %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Many callbacks, one after the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Media is sent, but does not arrive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Messages a second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Messages at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Messages come faster than the server takes them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Messages kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microphone, camera or screen were switched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move closer to the Wi-Fi. You will be connected again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name its CA with --ca: it is ca.pem in the server's --state-dir. Or say --insecure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Names under which browsers may open it, separated by commas.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Negotiating</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Negotiation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New messages appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No Callbox server answered there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No `hello` arrived in time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No callback took long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No messages yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No offer came that could be answered: play the side that offered instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No way was found between the two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody else can come in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is in that room to call.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody watched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody with this id is in your room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not SDP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not measured yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing came back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can be saved: the folder of this server cannot be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is to be done. Where it happens often, both sides start negotiations for the same reason: let one of them do it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing matches this filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to negotiate yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was heard from you for a while.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the pages and the signaling, with TLS. 0 takes any free one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the panel. The browsers choose their own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offer fewer streams and codecs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offers of {a} and {b} crossed {count} times. One gave way each time, as it should.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offers say actpass, answers active (RFC 8842 section 5). Look for code that changes a=setup in the descriptions, or that sends an answer to the wrong peer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On this computer only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One WebSocket for each person, as Chromium's developer tools save them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One row for each message, with its payload in the last column.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One side has to be polite: it rolls its own offer back and answers the other. Use perfect negotiation (W3C webrtc-pc section 10.7); the one who was in the room first is polite.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only .local candidates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only people with the link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the host of the room may do this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Callbox's own page, or allow that site with --allow-origin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a new connection to join another room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open files and sockets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open it with GET, as a browser does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the address that begins with https://, and trust the certificate when the page asks for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the room in a browser first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the stream of events again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other sites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Out, Mbit/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Over plain HTTP, as WebSockets did not get through. It works just as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People in a room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Port</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Port of the admin API</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Port without TLS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Priority</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Processor, of one core</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Protocol</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Python collecting garbage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Qt itself: painting, layout or input</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RTCP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RTT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RTT, ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording of Callbox (.callbox)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recordings of Callbox (*.callbox)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recordings of Callbox (*.callbox);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reload the page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reload the page. If you write the client: compare its messages with PROTOCOL.md.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove someone first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report fewer candidate pairs at a time, and changes more often.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Round trip {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rounds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SCTP port {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved by Callbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan the QR code again. A further name of this server is allowed with --allow-host.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Searching…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send `Authorization: Bearer …` with the token from the file admin-token in the server's folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send `hello` first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send one JSON object in each text frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send the JSON in a text frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send the description as soon as setLocalDescription is done, before the candidates. On the other side keep candidates until setRemoteDescription is done (RFC 8838 section 11).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send this one again after `retryAfterMs`, and the rest more slowly.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Server</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signaling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signaling messages are text, this one was binary.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Silence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Simulcast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sites whose pages may use this server, for example https://app.example, separated by commas.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Slowest callbacks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>So far everything has arrived.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>So many end a connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>So that other devices find this computer without its address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Someone waits to be let in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Someone wants to join a room, or to go on after a lost connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something is wrong with a connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something went wrong inside Callbox.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the server to see its signaling here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the server, or check the address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Streams</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Switch the faults off, or change the rule.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table for spreadsheets (.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test calls cannot run: a part they need could not be loaded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The address that a STUN server saw.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The answer to a ping.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The call connected, but no picture arrived.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The call did not connect in time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The call is not harmed. Times that this client reported around the jump may be off by as much.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The certificate authority of this computer lives here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clock of {a} jumped {seconds} s ahead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clock of {a} jumped {seconds} s back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection between {a} and {b} broke, and could not be made again. Tried in vain (checks sent/answered): {pairs}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection between {a} and {b} broke, and could not be made again. {a} can be reached at {own}; {b} at {others}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection between {a} and {b} has been interrupted for {seconds} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection between {a} and {b} was interrupted for {seconds} s and came back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection between {a} and {b} was interrupted {count} times, {seconds} s in all, and came back each time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection is lost. They come back by themselves, or leave the room soon.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection was interrupted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The defaults are used. Compare the file with the documentation, and start Callbox again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The directions of media do not fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The earlier session is over, something of it would be missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file cannot be read: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file cannot be read: {0}. Check that it is still there and that you may open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The host closed this room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The host did not let you in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The host lets nobody else in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The host of the room lets someone in, turns them away, or removes them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The host removed you from the call.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The host stopped or restarted Callbox.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The keys for encrypted connections could not be read or written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The keys of this server could not be read, and were made anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lag graph shows what it did. Close views that are not needed, or run the server without a window (callbox serve).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last line ends in the middle: what followed it is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list was cleared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other side agrees.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other side sent a description that cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The page is not secure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture could not be saved as {0}: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture was saved with the newest {0:,} of {1:,} messages: it would have been too high.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture was saved without {0:,} columns: it would have been too wide.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rest is not shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The room of the QR code: letters, digits, - and _.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The room was locked or opened, or people have to knock from now on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same side had offered before, and got no answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server does not know this type of message.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server has as many connections as it can take.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server refused something, or ends the connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server's certificate is not trusted here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings file could not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two are in different networks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two have no codec in common</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole process stood still, or other programs had the processor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {device} of {a} is on, but what was agreed with {b} does not let {a} send {kind}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their connection to the server is lost. They may come back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are too many candidates for one description.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no connection in this dump: it was saved before or after the call.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no open offer that this could answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no place left in this room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is not enough memory for this picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing at this address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They appear here when the first browser joins a room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are back in the same session. What they missed follows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are back, and the others hear of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are in the room, and the others hear of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are in, and hear who else is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are out of the room, and nobody was left to hear of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are out of the room, and the others hear of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They do not wait any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They have to wait until someone lets them in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They leave, or load the page again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They may have left: wait for `peer-joined`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This address cannot be used that way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This client sent too much that cannot be understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer does not have that address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This connection is over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This description is larger than any call needs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This dump is from another time than the recording: look whether that browser's clock was right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file is too large to be opened ({0}). Save a selection only, or split it as docs/recordings.md says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is no dump of webrtc-internals. Open chrome://webrtc-internals in the browser, choose “Download the ‘webrtc-internals dump’”, and add that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is no recording of Callbox. Choose a file that ends in .callbox; a dump of webrtc-internals is added to a recording that is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This line is no candidate (RFC 8839).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This message is larger than the server accepts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This message is not JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This message was lost on purpose: a fault rule says so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This needs the admin token.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This page is from another version of Callbox.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pair is in use.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This recording was made by a newer version of Callbox (format {0}). Update Callbox to open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This report is larger than the server takes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This request cannot be understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This room is full.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This system does not let Callbox use that port.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time to come back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time to say hello</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too many connections come from your address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again. If it stays, send the log to the people who make Callbox.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two offers crossed, and neither was answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two offers crossed, and one gave way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unknown attributes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Via</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait a moment. You will be connected again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait until others have left. You will be connected again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for an offer from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for candidates from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for the answer of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wants to come in: let them in, or turn them away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>WebSocket</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>WebSockets without TLS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a browser measured, and what happened to its connection. Only Callbox hears it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What came back: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What came could not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether log lines may name the addresses of clients.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who comes now waits until you let them in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who lost the connection keeps the place for so long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may come in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever answers adds its tracks, or sets the direction of the transceivers, after setRemoteDescription and before createAnswer. Whoever wants to send later has to offer again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever opens the link can come in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You are not invited to this room, or not any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You have joined a room already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You have not joined a room yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You have opened this call somewhere else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You will be connected again as soon as it is back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your connection could not keep up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your rule {0} changed it: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>behind it: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>browser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>callbacks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>camera off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>camera on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>candidate error {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cannot be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>corrupted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delayed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>disconnected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dropped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>duplicated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>everyone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>failed: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>first frame: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>glare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>glare: it ignored the other's offer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>glare: it took back its own offer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hidden by the browser (mDNS)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hidden:{0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in step with this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its clock: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>max</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>microphone off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>microphone on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mid {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mid {0}, alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mid {0}, together with {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>neither sends nor receives</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not reported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not secure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offer again: the one before had no answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offer that crossed another one (glare)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offer that restarts ICE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>only receives</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>only sends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>painting, input</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>paused, {0:,} waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reordered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>retry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>searching… {0} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>secure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sends and receives</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shares the port</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sharing the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sockets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>test caller</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>timers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,.0f} MiB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,.0f}/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,.1f}/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} lines are of a kind that this version does not know.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} lines cannot be read and were left out. The first is line {1}: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} messages are missing here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} of {1:,}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:,} of {1:,} messages were sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:.0f} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:.0f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:.1f} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:.1f} KiB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:.1f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:.1f} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:.1f} s ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0:.2f} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}  {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (mDNS)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} / {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} B</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ahead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} are not shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} behind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} candidates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} checks were sent, {1} answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} differences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} h {1:02}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} rooms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} sections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, mid {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, past</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} and {b} are not in one network and found no direct way. Neither has a relay candidate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} and {b} cannot see and hear each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} and {b} could not connect. Tried in vain (checks sent/answered): {pairs}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} and {b} could not connect. {a} can be reached at {own}; {b} at {others}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} and {b} sent offers to each other at the same time, and neither answered before one left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} and {b} sent offers to each other at the same time. For {seconds} s neither has answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} and {b} sent offers to each other at the same time. The one of {b} gave way, as it should.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} asked {b} for a new way in the middle of the call (an ICE restart).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} can be reached only under names that end in .local ({count}), and the two have not connected: {b} may not be able to look them up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} can be reached only under names that end in .local ({count}). {b} has to look them up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} can do {offered} for {kind}, but the answer of {b} names only {answered}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} did not read its messages in time, and its connection was cut {count} times.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} did not read its messages in time, and its connection was cut.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} has no camera and no microphone in the call.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} has opened the page without HTTPS, so the browser gives it no camera and no microphone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} has sent {kind} to {b} for {seconds} s, and nothing of it has arrived there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} is in the network {own}, {b} in {others}, and the two have not connected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} is in the network {own}, {b} in {others}, one of them a VPN, and the two have not connected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} offered a=setup:{offered} and {b} answered a=setup:{answered}. One has to be active, the other passive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} offered {kind} as {offered}, and {b} answered {answered}: these do not go together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} sends {kind} to {b}, but nothing of it has arrived there for {seconds} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} sent a message ({types}) to {b}, who had left {seconds} s before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} sent an offer to {b} {seconds} s ago, and no answer has come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} sent an offer to {b}. One of them left {seconds} s later, and no answer had come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} sent candidates to {b} ({count} of them) before its offer or answer. Without a description, addIceCandidate refuses them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} sent candidates to {b} ({count} so far) without an offer or an answer before them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} sent {count} messages ({types}) to {b}, who had left {seconds} s before the last of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{b} declined all {kind}. {a} offered {offered}: {b} seems to know none of these.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{b} does not see or hear {a}.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>

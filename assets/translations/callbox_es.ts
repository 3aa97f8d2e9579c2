<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Banner</name>
  <message>
   <source>Close that program, or use another port.</source>
   <translation>Cierre ese programa o use otro puerto.</translation>
  </message>
  <message>
   <source>Port {0} is used by {1}.</source>
   <translation>El puerto {0} lo usa {1}.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Use another port</source>
   <translation>Usar otro puerto</translation>
  </message>
  <message>
   <source>Use {0} instead</source>
   <translation>Usar {0}</translation>
  </message>
  <message>
   <source>another program</source>
   <translation>otro programa</translation>
  </message>
 </context>
 <context>
  <name>Board</name>
  <message>
   <source>Quality over time</source>
   <translation>Calidad en el tiempo</translation>
  </message>
 </context>
 <context>
  <name>BundleDialog</name>
  <message>
   <source>All files in it are plain text. Look into it before you send it.</source>
   <translation>Todos sus archivos son texto sin formato. Mírelos antes de enviarlo.</translation>
  </message>
  <message>
   <source>Bundle for a bug report</source>
   <translation>Paquete para informar de un error</translation>
  </message>
  <message>
   <source>Callbox makes one file that helps to find a mistake in it. The file stays on this computer: you decide who gets it.</source>
   <translation>Callbox crea un archivo que ayuda a encontrar un error del programa. El archivo se queda en este equipo: usted decide quién lo recibe.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>In it</source>
   <translation>Contiene</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>No contiene</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Abrir la carpeta</translation>
  </message>
  <message>
   <source>Saved as {0} ({1}).</source>
   <translation>Guardado como {0} ({1}).</translation>
  </message>
  <message>
   <source>addresses, invites, tokens and passwords</source>
   <translation>direcciones, invitaciones, tokens y contraseñas</translation>
  </message>
  <message>
   <source>how busy the program was, and which kinds of networks there are</source>
   <translation>cuánto trabajo tenía el programa y qué tipos de redes hay</translation>
  </message>
  <message>
   <source>names of people and rooms, what was written in the chat</source>
   <translation>nombres de personas y de salas, lo que se escribió en el chat</translation>
  </message>
  <message>
   <source>the messages of signaling, without sound and pictures</source>
   <translation>los mensajes de señalización, sin sonido ni imagen</translation>
  </message>
  <message>
   <source>the settings, the newest lines of the log, and crash reports</source>
   <translation>los ajustes, las últimas líneas del registro y los informes de fallo</translation>
  </message>
  <message>
   <source>versions of Callbox, its libraries and the operating system</source>
   <translation>versiones de Callbox, de sus bibliotecas y del sistema operativo</translation>
  </message>
 </context>
 <context>
  <name>CaRemoval</name>
  <message>
   <source>Callbox deletes its certificate authority with the key, and makes a new one. Phones and computers on which you installed the old one do not trust Callbox any more, until you install the new one there.</source>
   <translation>Callbox borra su autoridad de certificación con la clave y crea otra. Los teléfonos y equipos en los que instaló la antigua dejan de confiar en Callbox hasta que instale en ellos la nueva.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>How devices forget it</source>
   <translation>Cómo la olvidan los dispositivos</translation>
  </message>
  <message>
   <source>It could not be removed: {0}.</source>
   <translation>No se pudo quitar: {0}.</translation>
  </message>
  <message>
   <source>It is removed.</source>
   <translation>Se ha quitado.</translation>
  </message>
  <message>
   <source>It is removed. The fingerprint of the new one begins with {0}.</source>
   <translation>Se ha quitado. La huella digital de la nueva empieza por {0}.</translation>
  </message>
  <message>
   <source>Kind of device</source>
   <translation>Tipo de dispositivo</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Or in a terminal:</source>
   <translation>O en un terminal:</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Remove the certificate authority</source>
   <translation>Quitar la autoridad de certificación</translation>
  </message>
  <message>
   <source>Running calls lose their connection to Callbox: everyone has to load the page again, and to pass the browser’s warning or install the new certificate.</source>
   <translation>Las llamadas en curso pierden la conexión con Callbox: todos tienen que volver a cargar la página y aceptar el aviso del navegador o instalar el certificado nuevo.</translation>
  </message>
  <message>
   <source>SHA-256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>Settings, invites and recordings stay as they are.</source>
   <translation>Los ajustes, las invitaciones y las grabaciones se quedan como están.</translation>
  </message>
  <message>
   <source>There is none yet: Callbox makes one when the server starts for the first time.</source>
   <translation>Todavía no hay ninguna: Callbox la crea cuando el servidor se inicia por primera vez.</translation>
  </message>
  <message>
   <source>Working…</source>
   <translation>Un momento…</translation>
  </message>
  <message>
   <source>{0} would be disconnected now.</source>
   <translation>Ahora se desconectaría a {0}.</translation>
  </message>
 </context>
 <context>
  <name>CallControl</name>
  <message>
   <source>Self-test</source>
   <translation>Autoprueba</translation>
  </message>
  <message>
   <source>Test call to {0}</source>
   <translation>Llamada de prueba a {0}</translation>
  </message>
 </context>
 <context>
  <name>CallView</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Connection (ICE)</source>
   <translation>Conexión (ICE)</translation>
  </message>
  <message>
   <source>Encryption (DTLS)</source>
   <translation>Cifrado (DTLS)</translation>
  </message>
  <message>
   <source>First picture</source>
   <translation>Primera imagen</translation>
  </message>
  <message>
   <source>Frames</source>
   <translation>Fotogramas</translation>
  </message>
  <message>
   <source>Frames per second</source>
   <translation>Fotogramas por segundo</translation>
  </message>
  <message>
   <source>Hang up</source>
   <translation>Colgar</translation>
  </message>
  <message>
   <source>Jitter</source>
   <translation>Jitter</translation>
  </message>
  <message>
   <source>Packets lost</source>
   <translation>Paquetes perdidos</translation>
  </message>
  <message>
   <source>Round trip</source>
   <translation>Ida y vuelta</translation>
  </message>
  <message>
   <source>Signaling</source>
   <translation>Señalización</translation>
  </message>
  <message>
   <source>The call works: the first picture came after {0}.</source>
   <translation>La llamada funciona: la primera imagen llegó tras {0}.</translation>
  </message>
  <message>
   <source>not reached</source>
   <translation>no alcanzado</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>en espera</translation>
  </message>
 </context>
 <context>
  <name>CandidateSection</name>
  <message>
   <source>Candidates</source>
   <translation>Candidatos</translation>
  </message>
  <message>
   <source>Candidates of {0}</source>
   <translation>Candidatos de {0}</translation>
  </message>
  <message>
   <source>Each says where {0} might be reached. They follow an offer or an answer.</source>
   <translation>Cada uno dice dónde se podría alcanzar a {0}. Siguen a una oferta o a una respuesta.</translation>
  </message>
  <message>
   <source>No candidates yet</source>
   <translation>Aún no hay candidatos</translation>
  </message>
  <message>
   <source>more may come</source>
   <translation>pueden llegar más</translation>
  </message>
  <message>
   <source>the last one is announced</source>
   <translation>el último está anunciado</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} de {1}</translation>
  </message>
 </context>
 <context>
  <name>Charts</name>
  <message>
   <source>Graphs of the loop's health</source>
   <translation>Gráficas del estado del bucle</translation>
  </message>
 </context>
 <context>
  <name>Controller</name>
  <message>
   <source>A test call is running. Hang up first.</source>
   <translation>Hay una llamada de prueba en curso. Cuelgue primero.</translation>
  </message>
  <message>
   <source>Close room</source>
   <translation>Cerrar la sala</translation>
  </message>
  <message>
   <source>Close the room “{0}”?</source>
   <translation>¿Cerrar la sala «{0}»?</translation>
  </message>
  <message>
   <source>Everyone can come in now.</source>
   <translation>Ahora puede entrar cualquiera.</translation>
  </message>
  <message>
   <source>Make a new link to the room {0}?</source>
   <translation>¿Crear un enlace nuevo a la sala {0}?</translation>
  </message>
  <message>
   <source>New link</source>
   <translation>Nuevo enlace</translation>
  </message>
  <message>
   <source>Nobody else can come into the room {0}.</source>
   <translation>Nadie más puede entrar en la sala {0}.</translation>
  </message>
  <message>
   <source>Only people with the link can come in now.</source>
   <translation>Ahora solo puede entrar quien tenga el enlace.</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>Quit Callbox?</source>
   <translation>¿Salir de Callbox?</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Expulsar</translation>
  </message>
  <message>
   <source>Remove {0} from the call?</source>
   <translation>¿Expulsar a {0} de la llamada?</translation>
  </message>
  <message>
   <source>Restart</source>
   <translation>Reiniciar</translation>
  </message>
  <message>
   <source>Restart the server?</source>
   <translation>¿Reiniciar el servidor?</translation>
  </message>
  <message>
   <source>Saved. It counts when the server starts the next time.</source>
   <translation>Guardado. Se aplicará la próxima vez que se inicie el servidor.</translation>
  </message>
  <message>
   <source>Start the server first.</source>
   <translation>Inicie primero el servidor.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Stop the server?</source>
   <translation>¿Detener el servidor?</translation>
  </message>
  <message>
   <source>The faults are off.</source>
   <translation>Los fallos están desactivados.</translation>
  </message>
  <message>
   <source>The old link and QR code let nobody in any more. Who is in the call stays.</source>
   <translation>El enlace y el código QR antiguos ya no dejan entrar a nadie. Quien está en la llamada se queda.</translation>
  </message>
  <message>
   <source>The room {0} is gone already.</source>
   <translation>La sala {0} ya no existe.</translation>
  </message>
  <message>
   <source>The room {0} is open.</source>
   <translation>La sala {0} está abierta.</translation>
  </message>
  <message>
   <source>The room {0} was closed.</source>
   <translation>La sala {0} se cerró.</translation>
  </message>
  <message>
   <source>The settings were saved.</source>
   <translation>Se guardaron los ajustes.</translation>
  </message>
  <message>
   <source>The settings were saved. The language and the number of messages count from the next start of Callbox.</source>
   <translation>Los ajustes se guardaron. El idioma y el número de mensajes se aplican desde el próximo inicio de Callbox.</translation>
  </message>
  <message>
   <source>There is a new link. The old one is over.</source>
   <translation>Hay un enlace nuevo. El antiguo ya no vale.</translation>
  </message>
  <message>
   <source>They can join again, unless you lock the room.</source>
   <translation>Puede volver a entrar si no se bloquea la sala.</translation>
  </message>
  <message>
   <source>Who comes to the room {0} now waits until you let them in.</source>
   <translation>Quien llegue ahora a la sala {0} esperará a que se le deje entrar.</translation>
  </message>
  <message>
   <source>{0} has left already.</source>
   <translation>{0} ya se ha ido.</translation>
  </message>
  <message>
   <source>{0} is not waiting any more.</source>
   <translation>{0} ya no espera.</translation>
  </message>
  <message>
   <source>{0} was let in.</source>
   <translation>Se dejó entrar a {0}.</translation>
  </message>
  <message>
   <source>{0} was removed from the call.</source>
   <translation>Se sacó a {0} de la llamada.</translation>
  </message>
  <message>
   <source>{0} was turned away.</source>
   <translation>Se rechazó a {0}.</translation>
  </message>
  <message>
   <source>{0} will be connected again in a moment.</source>
   <translation>La conexión de {0} se restablecerá en un momento.</translation>
  </message>
  <message>
   <source>{0} will be sent out of the call.</source>
   <translation>La llamada terminará para {0}.</translation>
  </message>
  <message>
   <source>{0} will be sent out of the call. Messages that were not saved are gone then.</source>
   <translation>La llamada terminará para {0}. Los mensajes que no se guardaron se perderán.</translation>
  </message>
  <message>
   <source>{0} will be sent out of the call. They can join again.</source>
   <translation>La llamada terminará para {0}. Será posible volver a unirse.</translation>
  </message>
  <message>
   <source>{0} will be sent out of the call. With the new link they can come in again.</source>
   <translation>La llamada terminará para {0}. Con el enlace nuevo se puede volver a entrar.</translation>
  </message>
 </context>
 <context>
  <name>CrashNote</name>
  <message>
   <source>Callbox stopped unexpectedly the last time.</source>
   <translation>La última vez, Callbox se cerró de forma inesperada.</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Make a bundle for a bug report…</source>
   <translation>Crear un paquete para informar de un error…</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Mostrar el informe</translation>
  </message>
  <message>
   <source>Your settings and invites are kept. A report says where it happened, without names and addresses. It stays on this computer unless you send it to someone.</source>
   <translation>Los ajustes y las invitaciones se conservan. Un informe dice dónde ocurrió, sin nombres ni direcciones. Se queda en este equipo mientras no lo envíe a nadie.</translation>
  </message>
 </context>
 <context>
  <name>DetailPane</name>
  <message>
   <source>Back to the list</source>
   <translation>Volver a la lista</translation>
  </message>
  <message>
   <source>Close the details</source>
   <translation>Cerrar los detalles</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Copy as JSON</source>
   <translation>Copiar como JSON</translation>
  </message>
  <message>
   <source>Copy as hexadecimal numbers</source>
   <translation>Copiar en hexadecimal</translation>
  </message>
  <message>
   <source>Copy the SDP</source>
   <translation>Copiar el SDP</translation>
  </message>
  <message>
   <source>Copy the comparison</source>
   <translation>Copiar la comparación</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Descripción</translation>
  </message>
  <message>
   <source>JSON</source>
   <translation>JSON</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Mensaje</translation>
  </message>
  <message>
   <source>Raw</source>
   <translation>Bruto</translation>
  </message>
  <message>
   <source>SDP</source>
   <translation>SDP</translation>
  </message>
  <message>
   <source>Show the tab {0} of the message</source>
   <translation>Mostrar la pestaña {0} del mensaje</translation>
  </message>
  <message>
   <source>The log keeps the newest: these had to make room.</source>
   <translation>El registro conserva los más recientes: estos tuvieron que hacer sitio.</translation>
  </message>
  <message>
   <source>Ways to look at the message</source>
   <translation>Formas de ver el mensaje</translation>
  </message>
 </context>
 <context>
  <name>DiagnosisView</name>
  <message>
   <source>Callbox looks for offers without an answer, candidates that cannot work, codecs that do not match, media that flows one way only, clocks that jump, and more.</source>
   <translation>Callbox busca ofertas sin respuesta, códecs que no coinciden, medios en un solo sentido y más.</translation>
  </message>
  <message>
   <source>Copy all as text</source>
   <translation>Copiar todo como texto</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Copiar como texto</translation>
  </message>
  <message>
   <source>Copy the diagnosis as text</source>
   <translation>Copiar el diagnóstico como texto</translation>
  </message>
  <message>
   <source>Diagnosis</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Hallazgos</translation>
  </message>
  <message>
   <source>Group by pair</source>
   <translation>Agrupar por pareja</translation>
  </message>
  <message>
   <source>Hints</source>
   <translation>Indicios</translation>
  </message>
  <message>
   <source>Nothing of the chosen kinds</source>
   <translation>Nada de los tipos elegidos</translation>
  </message>
  <message>
   <source>Nothing wrong has been seen</source>
   <translation>Ningún problema a la vista</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Problemas</translation>
  </message>
  <message>
   <source>Switch them on above.</source>
   <translation>Se pueden activar arriba.</translation>
  </message>
  <message>
   <source>The whole server</source>
   <translation>Todo el servidor</translation>
  </message>
  <message>
   <source>Warnings</source>
   <translation>Avisos</translation>
  </message>
  <message>
   <source>What to try: {0}</source>
   <translation>Qué probar: {0}</translation>
  </message>
  <message>
   <source>over</source>
   <translation>pasado</translation>
  </message>
  <message>
   <source>{0} not in the selection: show</source>
   <translation>{0} fuera de la selección: mostrar</translation>
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
   <translation>Las dos descripciones, línea a línea</translation>
  </message>
 </context>
 <context>
  <name>DiffView</name>
  <message>
   <source>Compare with</source>
   <translation>Comparar con</translation>
  </message>
  <message>
   <source>Here an offer stands beside its answer as soon as there are both.</source>
   <translation>Aquí se ve una oferta junto a su respuesta en cuanto existen las dos.</translation>
  </message>
  <message>
   <source>No line differs.</source>
   <translation>Ninguna línea difiere.</translation>
  </message>
  <message>
   <source>Nothing to compare with yet</source>
   <translation>Aún no hay con qué comparar</translation>
  </message>
  <message>
   <source>Only what differs</source>
   <translation>Solo diferencias</translation>
  </message>
  <message>
   <source>Select a row to read both lines in full.</source>
   <translation>Seleccione una fila para leer completas ambas líneas.</translation>
  </message>
  <message>
   <source>They are the same</source>
   <translation>Son iguales</translation>
  </message>
 </context>
 <context>
  <name>DragOut</name>
  <message>
   <source>The file could not be written: {0}.</source>
   <translation>No se pudo escribir el archivo: {0}.</translation>
  </message>
 </context>
 <context>
  <name>Explained</name>
  <message>
   <source>What the selected line means</source>
   <translation>Qué significa la línea seleccionada</translation>
  </message>
 </context>
 <context>
  <name>FaultsView</name>
  <message>
   <source>Add a fault rule</source>
   <translation>Añadir una regla de fallo</translation>
  </message>
  <message>
   <source>Add a rule</source>
   <translation>Añadir una regla</translation>
  </message>
  <message>
   <source>Another seed</source>
   <translation>Otra semilla</translation>
  </message>
  <message>
   <source>Bring the rules of before back</source>
   <translation>Recuperar las reglas anteriores</translation>
  </message>
  <message>
   <source>Copy the rules and their seed</source>
   <translation>Copiar las reglas y su semilla</translation>
  </message>
  <message>
   <source>Faults</source>
   <translation>Fallos</translation>
  </message>
  <message>
   <source>Faults are at work. F9 switches them off.</source>
   <translation>Hay fallos activos. F9 los desactiva.</translation>
  </message>
  <message>
   <source>Faults on or off</source>
   <translation>Activar o desactivar los fallos</translation>
  </message>
  <message>
   <source>Paste rules</source>
   <translation>Pegar reglas</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semilla</translation>
  </message>
  <message>
   <source>Start the faults</source>
   <translation>Iniciar los fallos</translation>
  </message>
  <message>
   <source>Stop the faults</source>
   <translation>Detener los fallos</translation>
  </message>
  <message>
   <source>The clipboard holds no rules. Copy them from here or from a message.</source>
   <translation>El portapapeles no contiene reglas. Cópielas de aquí o de un mensaje.</translation>
  </message>
  <message>
   <source>The rules do nothing until they are started.</source>
   <translation>Las reglas no hacen nada hasta que se inician.</translation>
  </message>
  <message>
   <source>The same seed hits the same messages again</source>
   <translation>La misma semilla afecta otra vez a los mismos mensajes</translation>
  </message>
  <message>
   <source>Try what your app does when the network is bad: lose every second candidate, let answers come late, send an offer twice, cut a connection. A filter chooses the messages.</source>
   <translation>Pruebe qué hace su aplicación cuando la red va mal: perder uno de cada dos candidatos, retrasar las respuestas, enviar dos veces una oferta, cortar una conexión. Un filtro elige los mensajes.</translation>
  </message>
 </context>
 <context>
  <name>FilterField</name>
  <message>
   <source>What can come next</source>
   <translation>Qué puede venir después</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source> and counting…</source>
   <translation> y contando…</translation>
  </message>
  <message>
   <source>Close the search</source>
   <translation>Cerrar la búsqueda</translation>
  </message>
  <message>
   <source>Next one (F3)</source>
   <translation>Siguiente (F3)</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>No se encontró nada</translation>
  </message>
  <message>
   <source>Previous one (Shift+F3)</source>
   <translation>Anterior (Mayús+F3)</translation>
  </message>
  <message>
   <source>Search the messages shown</source>
   <translation>Buscar en los mensajes mostrados</translation>
  </message>
  <message>
   <source>Search, for example "a=setup"</source>
   <translation>Buscar, por ejemplo "a=setup"</translation>
  </message>
  <message>
   <source>{0:,} of {1:,}</source>
   <translation>{0:,} de {1:,}</translation>
  </message>
 </context>
 <context>
  <name>FindingDetail</name>
  <message>
   <source>Messages that show it</source>
   <translation>Mensajes que lo muestran</translation>
  </message>
  <message>
   <source>Select the two in every view</source>
   <translation>Seleccionar a los dos en todas las vistas</translation>
  </message>
  <message>
   <source>Show only these two</source>
   <translation>Mostrar solo estos dos</translation>
  </message>
  <message>
   <source>The selected finding</source>
   <translation>El hallazgo seleccionado</translation>
  </message>
  <message>
   <source>What to try</source>
   <translation>Qué probar</translation>
  </message>
  <message>
   <source>and {0} more</source>
   <translation>y {0} más</translation>
  </message>
 </context>
 <context>
  <name>FirstRun</name>
  <message>
   <source>&amp;First steps…</source>
   <translation>&amp;Primeros pasos…</translation>
  </message>
 </context>
 <context>
  <name>HealthView</name>
  <message>
   <source>How much time the graphs show</source>
   <translation>Cuánto tiempo muestran las gráficas</translation>
  </message>
  <message>
   <source>Loop health</source>
   <translation>Estado del bucle</translation>
  </message>
  <message>
   <source>Next spike of the loop</source>
   <translation>Siguiente pico del bucle</translation>
  </message>
  <message>
   <source>Previous spike of the loop</source>
   <translation>Pico anterior del bucle</translation>
  </message>
  <message>
   <source>Show five minutes of the loop's health</source>
   <translation>Mostrar cinco minutos del estado del bucle</translation>
  </message>
  <message>
   <source>Show one minute of the loop's health</source>
   <translation>Mostrar un minuto del estado del bucle</translation>
  </message>
  <message>
   <source>Show ten minutes of the loop's health</source>
   <translation>Mostrar diez minutos del estado del bucle</translation>
  </message>
  <message>
   <source>Slowest callbacks</source>
   <translation>Callbacks más lentos</translation>
  </message>
  <message>
   <source>Spikes</source>
   <translation>Picos</translation>
  </message>
  <message>
   <source>Spikes ({0})</source>
   <translation>Picos ({0})</translation>
  </message>
  <message>
   <source>Spikes or slowest callbacks</source>
   <translation>Picos o callbacks más lentos</translation>
  </message>
  <message>
   <source>p50 {0} · p99 {1} · max {2}</source>
   <translation>p50 {0} · p99 {1} · máx. {2}</translation>
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
   <translation>Dirección</translation>
  </message>
  <message>
   <source>Connect this computer to a network first.</source>
   <translation>Conecte primero este equipo a una red.</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>Copiar la dirección</translation>
  </message>
  <message>
   <source>Everyone</source>
   <translation>Todos</translation>
  </message>
  <message>
   <source>Let in</source>
   <translation>Dejar entrar</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Red</translation>
  </message>
  <message>
   <source>New link…</source>
   <translation>Nuevo enlace…</translation>
  </message>
  <message>
   <source>No network found</source>
   <translation>No se encontró ninguna red</translation>
  </message>
  <message>
   <source>Nobody can join now</source>
   <translation>Ahora no puede unirse nadie</translation>
  </message>
  <message>
   <source>On an iPhone, open {0} first.</source>
   <translation>En un iPhone, abra primero {0}.</translation>
  </message>
  <message>
   <source>Only people with this link can come in</source>
   <translation>Solo puede entrar quien tenga este enlace</translation>
  </message>
  <message>
   <source>Only with the link</source>
   <translation>Solo con el enlace</translation>
  </message>
  <message>
   <source>Press Start to get a QR code</source>
   <translation>Pulse «Iniciar» para obtener un código QR</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problema</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Sala</translation>
  </message>
  <message>
   <source>Running</source>
   <translation>En marcha</translation>
  </message>
  <message>
   <source>Scan with a phone in the same network</source>
   <translation>Escanee con un teléfono en la misma red</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Iniciar</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Iniciando…</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Deteniendo…</translation>
  </message>
  <message>
   <source>The first time, the browser warns about the certificate: open the details and continue.</source>
   <translation>La primera vez, el navegador avisa del certificado: abra los detalles y continúe.</translation>
  </message>
  <message>
   <source>The server could not start</source>
   <translation>El servidor no pudo iniciarse</translation>
  </message>
  <message>
   <source>This address works on this computer only.</source>
   <translation>Esta dirección solo funciona en este equipo.</translation>
  </message>
  <message>
   <source>Waiting for the first guest</source>
   <translation>Esperando al primer invitado</translation>
  </message>
  <message>
   <source>Who may come in</source>
   <translation>Quién puede entrar</translation>
  </message>
 </context>
 <context>
  <name>Inspector</name>
  <message>
   <source>Faults (on)</source>
   <translation>Fallos (activos)</translation>
  </message>
  <message>
   <source>The recording was copied as a file.</source>
   <translation>La grabación se copió como archivo.</translation>
  </message>
 </context>
 <context>
  <name>KnockNote</name>
  <message>
   <source>1 more is waiting.</source>
   <translation>Espera 1 persona más.</translation>
  </message>
  <message>
   <source>Let in</source>
   <translation>Dejar entrar</translation>
  </message>
  <message>
   <source>Room {0}</source>
   <translation>Sala {0}</translation>
  </message>
  <message>
   <source>Turn away</source>
   <translation>Rechazar</translation>
  </message>
  <message>
   <source>{0} more are waiting.</source>
   <translation>Esperan {0} más.</translation>
  </message>
  <message>
   <source>{0} wants to come in</source>
   <translation>{0} quiere entrar</translation>
  </message>
 </context>
 <context>
  <name>LadderView</name>
  <message>
   <source>Fit into the window</source>
   <translation>Ajustar a la ventana</translation>
  </message>
  <message>
   <source>Follow the newest</source>
   <translation>Seguir los más recientes</translation>
  </message>
  <message>
   <source>Ladder</source>
   <translation>Secuencia</translation>
  </message>
  <message>
   <source>No message belongs to what is selected. Show everything, or select someone else.</source>
   <translation>Ningún mensaje pertenece a lo seleccionado. Muestre todo o seleccione a otra persona.</translation>
  </message>
  <message>
   <source>No messages</source>
   <translation>No hay mensajes</translation>
  </message>
  <message>
   <source>No messages yet</source>
   <translation>Aún no hay mensajes</translation>
  </message>
  <message>
   <source>Nothing in this selection</source>
   <translation>Nada en esta selección</translation>
  </message>
  <message>
   <source>PNG pictures (*.png)</source>
   <translation>Imágenes PNG (*.png)</translation>
  </message>
  <message>
   <source>SVG pictures (*.svg)</source>
   <translation>Imágenes SVG (*.svg)</translation>
  </message>
  <message>
   <source>Save as PNG</source>
   <translation>Guardar como PNG</translation>
  </message>
  <message>
   <source>Save as SVG</source>
   <translation>Guardar como SVG</translation>
  </message>
  <message>
   <source>Save as a picture</source>
   <translation>Guardar como imagen</translation>
  </message>
  <message>
   <source>Save in light colours</source>
   <translation>Guardar en colores claros</translation>
  </message>
  <message>
   <source>Save the ladder</source>
   <translation>Guardar la secuencia</translation>
  </message>
  <message>
   <source>Show reports</source>
   <translation>Mostrar informes</translation>
  </message>
  <message>
   <source>Start the server to see here who says what to whom.</source>
   <translation>Inicie el servidor para ver aquí quién dice qué a quién.</translation>
  </message>
  <message>
   <source>When browsers join a room, each becomes a column and each message an arrow.</source>
   <translation>Cada navegador será una columna y cada mensaje, una flecha.</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Ampliar</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Reducir</translation>
  </message>
  <message>
   <source>{0:,} messages · {1:,} columns</source>
   <translation>{0:,} mensajes · {1:,} columnas</translation>
  </message>
 </context>
 <context>
  <name>LineTable</name>
  <message>
   <source>Copy the selected lines</source>
   <translation>Copiar las líneas seleccionadas</translation>
  </message>
 </context>
 <context>
  <name>LoadBar</name>
  <message>
   <source>Close this message</source>
   <translation>Cerrar este aviso</translation>
  </message>
  <message>
   <source>Opening {0}</source>
   <translation>Abriendo {0}</translation>
  </message>
  <message>
   <source>Reading was stopped: only the first {0:,} messages are here.</source>
   <translation>La lectura se detuvo: aquí solo están los primeros {0:,} mensajes.</translation>
  </message>
  <message>
   <source>Reading {0}: {1:,} messages, {2:.0f} %</source>
   <translation>Leyendo {0}: {1:,} mensajes, {2:.0f} %</translation>
  </message>
  <message>
   <source>Stop reading</source>
   <translation>Detener la lectura</translation>
  </message>
 </context>
 <context>
  <name>Menus</name>
  <message>
   <source>&amp;Appearance</source>
   <translation>A&amp;pariencia</translation>
  </message>
  <message>
   <source>&amp;Commands</source>
   <translation>C&amp;omandos</translation>
  </message>
  <message>
   <source>&amp;Copy the address</source>
   <translation>&amp;Copiar la dirección</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Oscuro</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>A&amp;yuda</translation>
  </message>
  <message>
   <source>&amp;High contrast, dark</source>
   <translation>&amp;Alto contraste, oscuro</translation>
  </message>
  <message>
   <source>&amp;Host</source>
   <translation>&amp;Anfitrión</translation>
  </message>
  <message>
   <source>&amp;Inspect</source>
   <translation>&amp;Inspección</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Claro</translation>
  </message>
  <message>
   <source>&amp;New link…</source>
   <translation>&amp;Nuevo enlace…</translation>
  </message>
  <message>
   <source>&amp;Only with the link</source>
   <translation>&amp;Solo con el enlace</translation>
  </message>
  <message>
   <source>&amp;People</source>
   <translation>&amp;Personas</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>Sa&amp;lir</translation>
  </message>
  <message>
   <source>&amp;Recording</source>
   <translation>&amp;Grabación</translation>
  </message>
  <message>
   <source>&amp;Restart</source>
   <translation>&amp;Reiniciar</translation>
  </message>
  <message>
   <source>&amp;Self-test</source>
   <translation>Autoprue&amp;ba</translation>
  </message>
  <message>
   <source>&amp;Server</source>
   <translation>&amp;Servidor</translation>
  </message>
  <message>
   <source>&amp;Start</source>
   <translation>&amp;Iniciar</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <source>As the &amp;system</source>
   <translation>Como el &amp;sistema</translation>
  </message>
  <message>
   <source>High &amp;contrast, light</source>
   <translation>Alto &amp;contraste, claro</translation>
  </message>
  <message>
   <source>S&amp;ettings…</source>
   <translation>&amp;Ajustes…</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>&amp;Detener</translation>
  </message>
 </context>
 <context>
  <name>MessageActions</name>
  <message>
   <source>Bring back what was cleared</source>
   <translation>Recuperar lo que se vació</translation>
  </message>
  <message>
   <source>Copy as JSON</source>
   <translation>Copiar como JSON</translation>
  </message>
  <message>
   <source>Filter messages</source>
   <translation>Filtrar mensajes</translation>
  </message>
  <message>
   <source>Follow the newest</source>
   <translation>Seguir los más recientes</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Marcar</translation>
  </message>
  <message>
   <source>Next mark</source>
   <translation>Marca siguiente</translation>
  </message>
  <message>
   <source>Pause messages</source>
   <translation>Pausar los mensajes</translation>
  </message>
  <message>
   <source>Previous mark</source>
   <translation>Marca anterior</translation>
  </message>
  <message>
   <source>Search, and the next one found</source>
   <translation>Buscar; siguiente resultado</translation>
  </message>
  <message>
   <source>Show only these two</source>
   <translation>Mostrar solo estos dos</translation>
  </message>
  <message>
   <source>Show only this sender</source>
   <translation>Mostrar solo este remitente</translation>
  </message>
  <message>
   <source>Show only this type</source>
   <translation>Mostrar solo este tipo</translation>
  </message>
  <message>
   <source>The one found before</source>
   <translation>Resultado anterior</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>Clear the list</source>
   <translation>Vaciar la lista</translation>
  </message>
  <message>
   <source>Filter messages</source>
   <translation>Filtrar mensajes</translation>
  </message>
  <message>
   <source>Filter, for example type:offer from:anna</source>
   <translation>Filtro, por ejemplo type:offer from:anna</translation>
  </message>
  <message>
   <source>Follow the newest</source>
   <translation>Seguir los más recientes</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausa</translation>
  </message>
  <message>
   <source>Room {0}</source>
   <translation>Sala {0}</translation>
  </message>
  <message>
   <source>Search the messages shown (F3)</source>
   <translation>Buscar en los mensajes mostrados (F3)</translation>
  </message>
  <message>
   <source>Show it in the list</source>
   <translation>Mostrarlo en la lista</translation>
  </message>
  <message>
   <source>The selected message is not among those shown.</source>
   <translation>El mensaje seleccionado no está entre los mostrados.</translation>
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation>{0} a {1}</translation>
  </message>
 </context>
 <context>
  <name>MessageTable</name>
  <message>
   <source>As at the beginning</source>
   <translation>Como al principio</translation>
  </message>
  <message>
   <source>Columns…</source>
   <translation>Columnas…</translation>
  </message>
  <message>
   <source>Move to the left</source>
   <translation>Mover a la izquierda</translation>
  </message>
  <message>
   <source>Move to the right</source>
   <translation>Mover a la derecha</translation>
  </message>
 </context>
 <context>
  <name>MessagesView</name>
  <message>
   <source>Continue</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Mensajes</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausa</translation>
  </message>
 </context>
 <context>
  <name>NegotiationView</name>
  <message>
   <source>1 pair</source>
   <translation>1 pareja</translation>
  </message>
  <message>
   <source>All pairs (Esc)</source>
   <translation>Todas las parejas (Esc)</translation>
  </message>
  <message>
   <source>Negotiation</source>
   <translation>Negociación</translation>
  </message>
  <message>
   <source>No pair in the selection</source>
   <translation>Ninguna pareja en la selección</translation>
  </message>
  <message>
   <source>Nobody has negotiated</source>
   <translation>Nadie ha negociado</translation>
  </message>
  <message>
   <source>Nobody in it has negotiated with anybody yet.</source>
   <translation>Nadie en ella ha negociado aún con nadie.</translation>
  </message>
  <message>
   <source>Nobody negotiates yet</source>
   <translation>Nadie negocia todavía</translation>
  </message>
  <message>
   <source>Once two people are in a room, their offers, answers and candidates appear here.</source>
   <translation>En cuanto haya dos personas en una sala, aquí aparecerán sus ofertas, respuestas y candidatos.</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Parejas</translation>
  </message>
  <message>
   <source>Show all pairs</source>
   <translation>Mostrar todas las parejas</translation>
  </message>
  <message>
   <source>{0} have not negotiated</source>
   <translation>{0} no han negociado</translation>
  </message>
  <message>
   <source>{0} pairs</source>
   <translation>{0} parejas</translation>
  </message>
 </context>
 <context>
  <name>NewsNote</name>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
 </context>
 <context>
  <name>PairPage</name>
  <message>
   <source>Candidate pairs</source>
   <translation>Pares de candidatos</translation>
  </message>
  <message>
   <source>Last states</source>
   <translation>Últimos estados</translation>
  </message>
  <message>
   <source>No reports yet</source>
   <translation>Aún no hay informes</translation>
  </message>
  <message>
   <source>Reports come from browsers that use Callbox's client: the states of ICE and DTLS, the candidate pairs that were tried, and the quality. Other clients can send them too.</source>
   <translation>Los informes vienen de navegadores que usan el cliente de Callbox: estados de ICE y DTLS, pares de candidatos probados y calidad. Otros clientes también pueden enviarlos.</translation>
  </message>
  <message>
   <source>States now</source>
   <translation>Estados actuales</translation>
  </message>
  <message>
   <source>Time to the first frame</source>
   <translation>Tiempo hasta el primer fotograma</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Cronología</translation>
  </message>
  <message>
   <source>as both ends report them</source>
   <translation>según informan ambos extremos</translation>
  </message>
  <message>
   <source>both have left</source>
   <translation>ambos se han ido</translation>
  </message>
  <message>
   <source>long waits are folded</source>
   <translation>las esperas largas se abrevian</translation>
  </message>
  <message>
   <source>no reports yet</source>
   <translation>aún sin informes</translation>
  </message>
  <message>
   <source>not there yet</source>
   <translation>aún no llegó</translation>
  </message>
  <message>
   <source>the chosen time only; double-click for all of it</source>
   <translation>solo el tiempo elegido; doble clic para verlo todo</translation>
  </message>
  <message>
   <source>{0} has left</source>
   <translation>{0} se ha ido</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation>Comandos</translation>
  </message>
  <message>
   <source>No command has these letters in this order.</source>
   <translation>Ningún comando tiene estas letras en este orden.</translation>
  </message>
  <message>
   <source>Search for a command</source>
   <translation>Buscar un comando</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>¿Qué desea hacer?</translation>
  </message>
 </context>
 <context>
  <name>PayloadText</name>
  <message>
   <source>Content of the message</source>
   <translation>Contenido del mensaje</translation>
  </message>
 </context>
 <context>
  <name>PeopleCard</name>
  <message>
   <source>A room opens by itself when the first person joins.</source>
   <translation>Una sala se abre sola cuando se une la primera persona.</translation>
  </message>
  <message>
   <source>Call the selected browser and measure the call</source>
   <translation>Llamar al navegador seleccionado y medir la llamada</translation>
  </message>
  <message>
   <source>Close room</source>
   <translation>Cerrar la sala</translation>
  </message>
  <message>
   <source>Copy id</source>
   <translation>Copiar el id</translation>
  </message>
  <message>
   <source>Let everyone in</source>
   <translation>Dejar entrar a todos</translation>
  </message>
  <message>
   <source>Let in</source>
   <translation>Dejar entrar</translation>
  </message>
  <message>
   <source>Let in who waits to come in</source>
   <translation>Dejar entrar a quien espera</translation>
  </message>
  <message>
   <source>Let nobody else into the selected room, or open it again</source>
   <translation>No dejar entrar a nadie más en la sala seleccionada, o volver a abrirla</translation>
  </message>
  <message>
   <source>Let people knock</source>
   <translation>Hacer que llamen</translation>
  </message>
  <message>
   <source>Let people wait until you let them in, or not</source>
   <translation>Hacer que la gente espere hasta que se le deje entrar</translation>
  </message>
  <message>
   <source>Lock the room</source>
   <translation>Bloquear la sala</translation>
  </message>
  <message>
   <source>No one is here yet</source>
   <translation>Aún no hay nadie</translation>
  </message>
  <message>
   <source>No one is in this recording</source>
   <translation>No hay nadie en esta grabación</translation>
  </message>
  <message>
   <source>No rooms in this recording</source>
   <translation>No hay salas en esta grabación</translation>
  </message>
  <message>
   <source>No rooms yet</source>
   <translation>Aún no hay salas</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>People and rooms</source>
   <translation>Personas y salas</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Expulsar</translation>
  </message>
  <message>
   <source>Remove the selected person from the call</source>
   <translation>Sacar de la llamada a la persona seleccionada</translation>
  </message>
  <message>
   <source>Rooms</source>
   <translation>Salas</translation>
  </message>
  <message>
   <source>Scan the QR code with a phone in the same Wi-Fi.</source>
   <translation>Escanee el código QR con un teléfono en la misma wifi.</translation>
  </message>
  <message>
   <source>Self-test</source>
   <translation>Autoprueba</translation>
  </message>
  <message>
   <source>Send everyone out of the selected room</source>
   <translation>Sacar a todos de la sala seleccionada</translation>
  </message>
  <message>
   <source>Start it to let people in.</source>
   <translation>Inícielo para que pueda entrar gente.</translation>
  </message>
  <message>
   <source>Test call</source>
   <translation>Llamada de prueba</translation>
  </message>
  <message>
   <source>The server is stopped</source>
   <translation>El servidor está detenido</translation>
  </message>
  <message>
   <source>Turn away</source>
   <translation>Rechazar</translation>
  </message>
  <message>
   <source>Turn away who waits to come in</source>
   <translation>Rechazar a quien espera</translation>
  </message>
  <message>
   <source>Two callers inside this program call each other</source>
   <translation>Dos interlocutores dentro de este programa se llaman entre sí</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Desbloquear</translation>
  </message>
 </context>
 <context>
  <name>PeopleView</name>
  <message>
   <source>People</source>
   <translation>Personas</translation>
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
   <translation>Primer fotograma</translation>
  </message>
  <message>
   <source>ICE</source>
   <translation>ICE</translation>
  </message>
  <message>
   <source>Signaling</source>
   <translation>Señalización</translation>
  </message>
  <message>
   <source>Time to the first frame: {0}</source>
   <translation>Tiempo hasta el primer fotograma: {0}</translation>
  </message>
  <message>
   <source>{0} {1}</source>
   <translation>{0} {1}</translation>
  </message>
  <message>
   <source>{0} {1} so far</source>
   <translation>{0} {1} hasta ahora</translation>
  </message>
 </context>
 <context>
  <name>Picture</name>
  <message>
   <source>Picture of the call</source>
   <translation>Imagen de la llamada</translation>
  </message>
 </context>
 <context>
  <name>Problems</name>
  <message>
   <source>1 other connection has a problem as well.</source>
   <translation>Otra conexión también tiene un problema.</translation>
  </message>
  <message>
   <source>Faults are at work: connections fail on purpose.</source>
   <translation>Hay fallos activos: las conexiones fallan a propósito.</translation>
  </message>
  <message>
   <source>Press F9 to switch them off.</source>
   <translation>Pulse F9 para desactivarlos.</translation>
  </message>
  <message>
   <source>{0} other connections have problems as well.</source>
   <translation>Otras {0} conexiones también tienen problemas.</translation>
  </message>
 </context>
 <context>
  <name>QrCode</name>
  <message>
   <source>No code while the server is stopped.</source>
   <translation>No hay código mientras el servidor está detenido.</translation>
  </message>
  <message>
   <source>QR code</source>
   <translation>Código QR</translation>
  </message>
 </context>
 <context>
  <name>QualityView</name>
  <message>
   <source>Browsers that use Callbox's client report every few seconds how good their connections are. Other clients can send the same reports.</source>
   <translation>Los navegadores que usan el cliente de Callbox informan cada pocos segundos de la calidad de sus conexiones. Otros clientes pueden enviar los mismos informes.</translation>
  </message>
  <message>
   <source>Choose all of the time again</source>
   <translation>Volver a elegir todo el tiempo</translation>
  </message>
  <message>
   <source>Newest figures; drag to choose a time</source>
   <translation>Cifras más recientes; arrastre para elegir un tiempo</translation>
  </message>
  <message>
   <source>No measurements yet</source>
   <translation>Aún no hay mediciones</translation>
  </message>
  <message>
   <source>Nobody in the selection has reported how good the connection is.</source>
   <translation>Nadie en la selección ha informado de cómo es su conexión.</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Calidad</translation>
  </message>
  <message>
   <source>Show the chosen time only</source>
   <translation>Mostrar solo el tiempo elegido</translation>
  </message>
  <message>
   <source>{0} to {1} is chosen</source>
   <translation>Elegido: {0} a {1}</translation>
  </message>
 </context>
 <context>
  <name>Questions</name>
  <message>
   <source>All of it can be changed later.</source>
   <translation>Todo se puede cambiar más tarde.</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Primeros pasos</translation>
  </message>
  <message>
   <source>For example: Grandma’s kitchen</source>
   <translation>Por ejemplo: la cocina de la abuela</translation>
  </message>
  <message>
   <source>It works as it is. A few answers make it fit this place.</source>
   <translation>Funciona tal como está. Unas respuestas lo adaptan a este lugar.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Ahora no</translation>
  </message>
  <message>
   <source>Start Callbox when I log in</source>
   <translation>Iniciar Callbox cuando inicie sesión</translation>
  </message>
  <message>
   <source>That could not be saved: {0}</source>
   <translation>No se pudo guardar: {0}</translation>
  </message>
  <message>
   <source>The QR code leads there. Usually that is the Wi-Fi.</source>
   <translation>El código QR lleva allí. Normalmente es la wifi.</translation>
  </message>
  <message>
   <source>Welcome to Callbox</source>
   <translation>Le damos la bienvenida a Callbox</translation>
  </message>
  <message>
   <source>What is this place called?</source>
   <translation>¿Cómo se llama este lugar?</translation>
  </message>
  <message>
   <source>Which network are the phones in?</source>
   <translation>¿En qué red están los teléfonos?</translation>
  </message>
  <message>
   <source>Your guests see it before they join. It may stay empty.</source>
   <translation>Sus invitados lo ven antes de unirse. Puede quedar vacío.</translation>
  </message>
 </context>
 <context>
  <name>RawView</name>
  <message>
   <source>Bytes of the message</source>
   <translation>Bytes del mensaje</translation>
  </message>
 </context>
 <context>
  <name>Recorder</name>
  <message>
   <source>&amp;Edit and send again…</source>
   <translation>&amp;Editar y enviar de nuevo…</translation>
  </message>
  <message>
   <source>&amp;Open a recording…</source>
   <translation>&amp;Abrir una grabación…</translation>
  </message>
  <message>
   <source>&amp;Play a negotiation again…</source>
   <translation>&amp;Reproducir de nuevo una negociación…</translation>
  </message>
  <message>
   <source>&amp;Save the messages…</source>
   <translation>&amp;Guardar los mensajes…</translation>
  </message>
  <message>
   <source>Open a recording</source>
   <translation>Abrir una grabación</translation>
  </message>
  <message>
   <source>Saved as {0}.</source>
   <translation>Guardado como {0}.</translation>
  </message>
  <message>
   <source>Select a message first.</source>
   <translation>Seleccione primero un mensaje.</translation>
  </message>
  <message>
   <source>Select a message that somebody has sent.</source>
   <translation>Seleccione un mensaje que alguien haya enviado.</translation>
  </message>
  <message>
   <source>Select a pair first.</source>
   <translation>Seleccione primero una pareja.</translation>
  </message>
  <message>
   <source>Start the server first.</source>
   <translation>Inicie primero el servidor.</translation>
  </message>
  <message>
   <source>This needs a running server: open the recording from Callbox's main window.</source>
   <translation>Esto necesita un servidor en marcha: abra la grabación desde la ventana principal de Callbox.</translation>
  </message>
 </context>
 <context>
  <name>RecordingWindow</name>
  <message>
   <source>&amp;Add a dump of webrtc-internals…</source>
   <translation>Añadir un volcado de &amp;webrtc-internals…</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Cerrar</translation>
  </message>
  <message>
   <source>&amp;Commands</source>
   <translation>C&amp;omandos</translation>
  </message>
  <message>
   <source>&amp;Inspect</source>
   <translation>&amp;Inspección</translation>
  </message>
  <message>
   <source>&amp;Recording</source>
   <translation>&amp;Grabación</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <source>Add a dump of webrtc-internals</source>
   <translation>Añadir un volcado de webrtc-internals</translation>
  </message>
  <message>
   <source>{0} of {1} connections belong to pairs of this recording.</source>
   <translation>{0} de {1} conexiones pertenecen a parejas de esta grabación.</translation>
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
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Messages: {0:,}, over {1:.1f} s.</source>
   <translation>Mensajes: {0:,}, a lo largo de {1:.1f} s.</translation>
  </message>
  <message>
   <source>No media will flow: the recorded addresses and keys are those of a call that is over.</source>
   <translation>No circularán medios: las direcciones y claves grabadas son de una llamada que ya terminó.</translation>
  </message>
  <message>
   <source>Only what was said in the selected time.</source>
   <translation>Solo lo que se dijo en el tiempo seleccionado.</translation>
  </message>
  <message>
   <source>Pauses longer than {0:g} s are shortened.</source>
   <translation>Las pausas de más de {0:g} s se acortan.</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Reproducir</translation>
  </message>
  <message>
   <source>Play a negotiation again</source>
   <translation>Reproducir de nuevo una negociación</translation>
  </message>
  <message>
   <source>Play what was sent by</source>
   <translation>Reproducir lo que envió</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>The other side, in an own room</source>
   <translation>El otro lado, en una sala propia</translation>
  </message>
  <message>
   <source>This side answered: it waits until the other one offers.</source>
   <translation>Esta parte respondió: espera a que la otra haga una oferta.</translation>
  </message>
  <message>
   <source>What cannot be played again: {0:,}.</source>
   <translation>No se puede volver a reproducir: {0:,}.</translation>
  </message>
  <message>
   <source>at the speed of</source>
   <translation>a la velocidad de</translation>
  </message>
  <message>
   <source>to</source>
   <translation>a</translation>
  </message>
  <message>
   <source>{0:,} of {1:,} messages sent</source>
   <translation>{0:,} de {1:,} mensajes enviados</translation>
  </message>
  <message>
   <source>{0:g}×</source>
   <translation>{0:g}×</translation>
  </message>
  <message>
   <source>{0} in {1}</source>
   <translation>{0} en {1}</translation>
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Crash report</source>
   <translation>Informe de fallo</translation>
  </message>
  <message>
   <source>It is kept in the folder {0}.</source>
   <translation>Está en la carpeta {0}.</translation>
  </message>
  <message>
   <source>The report is not there any more.</source>
   <translation>El informe ya no está.</translation>
  </message>
 </context>
 <context>
  <name>Reporting</name>
  <message>
   <source>Make a &amp;bundle for a bug report…</source>
   <translation>Crear un &amp;paquete para informar de un error…</translation>
  </message>
  <message>
   <source>Remove the certificate &amp;authority…</source>
   <translation>Quitar la &amp;autoridad de certificación…</translation>
  </message>
  <message>
   <source>Saved as {0}.</source>
   <translation>Guardado como {0}.</translation>
  </message>
 </context>
 <context>
  <name>ResendDialog</name>
  <message>
   <source>A client of our own joins the room, sends this, listens for a moment and leaves. The server puts that client's id on it as the sender.</source>
   <translation>Un cliente propio entra en la sala, envía esto, escucha un momento y se va. El servidor pone el id de ese cliente como remitente.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Edit and send again</source>
   <translation>Editar y enviar de nuevo</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Enviar</translation>
  </message>
  <message>
   <source>Sending…</source>
   <translation>Enviando…</translation>
  </message>
  <message>
   <source>The message as JSON</source>
   <translation>El mensaje como JSON</translation>
  </message>
  <message>
   <source>The server will refuse this with {0}. {1} {2}</source>
   <translation>El servidor lo rechazará con {0}. {1} {2}</translation>
  </message>
  <message>
   <source>This is a message that the server knows.</source>
   <translation>El servidor conoce este mensaje.</translation>
  </message>
  <message>
   <source>This is {0}, more than any message may have: the connection would be closed.</source>
   <translation>Son {0}, más de lo que puede tener un mensaje: la conexión se cerraría.</translation>
  </message>
 </context>
 <context>
  <name>Row</name>
  <message>
   <source>On</source>
   <translation>Activado</translation>
  </message>
 </context>
 <context>
  <name>RuleRow</name>
  <message>
   <source>1 hit</source>
   <translation>1 acierto</translation>
  </message>
  <message>
   <source>Delay in seconds</source>
   <translation>Retraso en segundos</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtro</translation>
  </message>
  <message>
   <source>Further delay at random, in seconds</source>
   <translation>Retraso adicional al azar, en segundos</translation>
  </message>
  <message>
   <source>How often at most</source>
   <translation>Cuántas veces como máximo</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Mensajes</translation>
  </message>
  <message>
   <source>Remove this rule</source>
   <translation>Quitar esta regla</translation>
  </message>
  <message>
   <source>Share in percent</source>
   <translation>Proporción en porcentaje</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Qué ocurre</translation>
  </message>
  <message>
   <source>are corrupted</source>
   <translation>se corrompen</translation>
  </message>
  <message>
   <source>are lost</source>
   <translation>se pierden</translation>
  </message>
  <message>
   <source>at most</source>
   <translation>máx.</translation>
  </message>
  <message>
   <source>by</source>
   <translation>en</translation>
  </message>
  <message>
   <source>come after the next one</source>
   <translation>llegan tras el siguiente</translation>
  </message>
  <message>
   <source>come late</source>
   <translation>llegan tarde</translation>
  </message>
  <message>
   <source>come twice</source>
   <translation>llegan dos veces</translation>
  </message>
  <message>
   <source>cut the sender's connection</source>
   <translation>desconectan al remitente</translation>
  </message>
  <message>
   <source>s</source>
   <translation>s</translation>
  </message>
  <message>
   <source>s at random</source>
   <translation>s al azar</translation>
  </message>
  <message>
   <source>times</source>
   <translation>veces</translation>
  </message>
  <message>
   <source>{0:,} hits</source>
   <translation>{0:,} aciertos</translation>
  </message>
 </context>
 <context>
  <name>SaveDialog</name>
  <message>
   <source>A filter of the messages leaves nothing out of the file.</source>
   <translation>Un filtro de los mensajes no omite nada en el archivo.</translation>
  </message>
  <message>
   <source>Addresses, in candidates and descriptions too</source>
   <translation>Direcciones, también en candidatos y descripciones</translation>
  </message>
  <message>
   <source>All messages ({0:,})</source>
   <translation>Todos los mensajes ({0:,})</translation>
  </message>
  <message>
   <source>Fingerprints of certificates</source>
   <translation>Huellas de certificados</translation>
  </message>
  <message>
   <source>ICE user names and passwords</source>
   <translation>Usuarios y contraseñas de ICE</translation>
  </message>
  <message>
   <source>Kind of file</source>
   <translation>Tipo de archivo</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <source>Names of people</source>
   <translation>Nombres de personas</translation>
  </message>
  <message>
   <source>Only what is selected now</source>
   <translation>Solo lo seleccionado ahora</translation>
  </message>
  <message>
   <source>Save messages</source>
   <translation>Guardar mensajes</translation>
  </message>
  <message>
   <source>Select a room, a person, a pair or a stretch of time first.</source>
   <translation>Seleccione primero una sala, una persona, una pareja o un intervalo de tiempo.</translation>
  </message>
  <message>
   <source>The same is always replaced by the same, so the file still makes sense. Tokens and invites are never saved.</source>
   <translation>Lo mismo se sustituye siempre por lo mismo, así que el archivo sigue teniendo sentido. Los tokens y las invitaciones nunca se guardan.</translation>
  </message>
  <message>
   <source>What was written in the chat</source>
   <translation>Lo que se escribió en el chat</translation>
  </message>
 </context>
 <context>
  <name>SdpTable</name>
  <message>
   <source>Close the topics</source>
   <translation>Cerrar los temas</translation>
  </message>
  <message>
   <source>Lines of the description</source>
   <translation>Líneas de la descripción</translation>
  </message>
  <message>
   <source>Open all headings</source>
   <translation>Abrir todos los títulos</translation>
  </message>
 </context>
 <context>
  <name>SdpView</name>
  <message>
   <source>It is too long: the end is not shown.</source>
   <translation>Es demasiado larga: no se muestra el final.</translation>
  </message>
  <message>
   <source>Select a line to read what it means. Headings open and close.</source>
   <translation>Seleccione una línea para leer qué significa. Los títulos se abren y se cierran.</translation>
  </message>
 </context>
 <context>
  <name>SelectionBar</name>
  <message>
   <source>Clear the selection</source>
   <translation>Quitar la selección</translation>
  </message>
  <message>
   <source>Everything is shown. Select a person, a pair, a room or a time in any view.</source>
   <translation>Se muestra todo. Seleccione una persona, pareja, sala o tiempo en cualquier vista.</translation>
  </message>
  <message>
   <source>Faults are at work</source>
   <translation>Hay fallos activos</translation>
  </message>
  <message>
   <source>Messages are lost, late or changed on purpose. F9 ends that.</source>
   <translation>Los mensajes se pierden, se retrasan o cambian a propósito. F9 lo termina.</translation>
  </message>
  <message>
   <source>Room {0}</source>
   <translation>Sala {0}</translation>
  </message>
  <message>
   <source>Selection</source>
   <translation>Selección</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Mostrar todo</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>1 change</source>
   <translation>1 cambio</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Abrir el archivo</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Buscar en los ajustes</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>The file could not be written: {0}</source>
   <translation>No se pudo escribir el archivo: {0}</translation>
  </message>
  <message>
   <source>There is no setting with these words.</source>
   <translation>No hay ningún ajuste con estas palabras.</translation>
  </message>
  <message>
   <source>{0} changes</source>
   <translation>{0} cambios</translation>
  </message>
 </context>
 <context>
  <name>SpikeList</name>
  <message>
   <source>Calls that blocked the loop, innermost last</source>
   <translation>Llamadas que bloquearon el bucle, la más interna al final</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Copy the spike with its calls</source>
   <translation>Copiar el pico con sus llamadas</translation>
  </message>
  <message>
   <source>How long</source>
   <translation>Cuánto</translation>
  </message>
  <message>
   <source>Nothing was seen of it.</source>
   <translation>No se vio nada de ello.</translation>
  </message>
  <message>
   <source>Spikes</source>
   <translation>Picos</translation>
  </message>
  <message>
   <source>The loop was never blocked</source>
   <translation>El bucle nunca se bloqueó</translation>
  </message>
  <message>
   <source>What keeps it from its work for {0} ms appears here, with the code that did it.</source>
   <translation>Lo que le impide trabajar durante {0} ms aparece aquí, con el código que lo causó.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Dónde</translation>
  </message>
 </context>
 <context>
  <name>States</name>
  <message>
   <source>Connection</source>
   <translation>Conexión</translation>
  </message>
  <message>
   <source>DTLS</source>
   <translation>DTLS</translation>
  </message>
  <message>
   <source>DTLS role</source>
   <translation>Rol DTLS</translation>
  </message>
  <message>
   <source>Gathering</source>
   <translation>Recopilación</translation>
  </message>
  <message>
   <source>ICE</source>
   <translation>ICE</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Página</translation>
  </message>
  <message>
   <source>Signaling</source>
   <translation>Señalización</translation>
  </message>
 </context>
 <context>
  <name>Surface</name>
  <message>
   <source>Ladder of messages</source>
   <translation>Secuencia de mensajes</translation>
  </message>
  <message>
   <source>Older messages are not in the log any more.</source>
   <translation>Los mensajes anteriores ya no están en el registro.</translation>
  </message>
  <message>
   <source>Older messages are not shown: these are the newest {0:,}.</source>
   <translation>No se muestran los mensajes anteriores: estos son los {0:,} más recientes.</translation>
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <source>Timeline of both ends</source>
   <translation>Cronología de ambos extremos</translation>
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
   <translation>Copiar la dirección</translation>
  </message>
  <message>
   <source>Quit Callbox</source>
   <translation>Salir de Callbox</translation>
  </message>
  <message>
   <source>Show Callbox</source>
   <translation>Mostrar Callbox</translation>
  </message>
  <message>
   <source>Start the server</source>
   <translation>Iniciar el servidor</translation>
  </message>
  <message>
   <source>Stop the server</source>
   <translation>Detener el servidor</translation>
  </message>
 </context>
 <context>
  <name>TroubleNote</name>
  <message>
   <source>1 more notice</source>
   <translation>1 aviso más</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>{0} more notices</source>
   <translation>{0} avisos más</translation>
  </message>
 </context>
 <context>
  <name>Updates</name>
  <message>
   <source>Open the page</source>
   <translation>Abrir la página</translation>
  </message>
  <message>
   <source>There is a newer version of Callbox: {0}</source>
   <translation>Hay una versión más reciente de Callbox: {0}</translation>
  </message>
  <message>
   <source>This is version {0}. Nothing is installed by itself.</source>
   <translation>Esta es la versión {0}. Nada se instala por sí solo.</translation>
  </message>
 </context>
 <context>
  <name>WhatsNew</name>
  <message>
   <source>&amp;What is new</source>
   <translation>&amp;Novedades</translation>
  </message>
  <message>
   <source>Before, it was version {0}.</source>
   <translation>Antes era la versión {0}.</translation>
  </message>
  <message>
   <source>Callbox is now version {0}</source>
   <translation>Callbox es ahora la versión {0}</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Novedades</translation>
  </message>
 </context>
 <context>
  <name>WhatsNewDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>This installation has no list of changes.</source>
   <translation>Esta instalación no tiene lista de cambios.</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Novedades</translation>
  </message>
  <message>
   <source>What is new in Callbox</source>
   <translation>Novedades de Callbox</translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <source>Face of the window</source>
   <translation>Cara de la ventana</translation>
  </message>
  <message>
   <source>Host</source>
   <translation>Anfitrión</translation>
  </message>
  <message>
   <source>Inspect</source>
   <translation>Inspección</translation>
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>&amp;Reset the layout</source>
   <translation>&amp;Restablecer la disposición</translation>
  </message>
  <message>
   <source>Bring the layout of before &amp;back</source>
   <translation>&amp;Recuperar la disposición anterior</translation>
  </message>
  <message>
   <source>Show &amp;all views at once</source>
   <translation>Mostrar &amp;todas las vistas a la vez</translation>
  </message>
 </context>
 <context>
  <name>WritingDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>It could not be saved: {0}. Choose another place.</source>
   <translation>No se pudo guardar: {0}. Elija otro lugar.</translation>
  </message>
  <message>
   <source>Save{0}</source>
   <translation>Guardar{0}</translation>
  </message>
  <message>
   <source>{0} written</source>
   <translation>{0} escritos</translation>
  </message>
 </context>
 <context>
  <name>_Chip</name>
  <message>
   <source>Only {0}: show everything again</source>
   <translation>Solo {0}: volver a mostrar todo</translation>
  </message>
 </context>
 <context>
  <name>_TitleBar</name>
  <message>
   <source>Close this view</source>
   <translation>Cerrar esta vista</translation>
  </message>
  <message>
   <source>Float or dock</source>
   <translation>Soltar o acoplar</translation>
  </message>
 </context>
 <context>
  <name>panel</name>
  <message>
   <source> and {0} more</source>
   <translation> y {0} más</translation>
  </message>
  <message>
   <source> · glare {0}×</source>
   <translation> · glare {0}×</translation>
  </message>
  <message>
   <source>#{0} (not kept any more)</source>
   <translation>#{0} (ya no se conserva)</translation>
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
   <translation>, anfitrión de la sala</translation>
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
   <translation>0.0.0.0 representa todas las redes de este equipo.</translation>
  </message>
  <message>
   <source>1 candidate</source>
   <translation>1 candidato</translation>
  </message>
  <message>
   <source>1 difference</source>
   <translation>1 diferencia</translation>
  </message>
  <message>
   <source>1 line</source>
   <translation>1 línea</translation>
  </message>
  <message>
   <source>1 message is missing here</source>
   <translation>Aquí falta 1 mensaje</translation>
  </message>
  <message>
   <source>1 person</source>
   <translation>1 persona</translation>
  </message>
  <message>
   <source>1 room</source>
   <translation>1 sala</translation>
  </message>
  <message>
   <source>1 section</source>
   <translation>1 sección</translation>
  </message>
  <message>
   <source>A certificate's fingerprint is missing. Without it there is no DTLS.</source>
   <translation>Falta la huella de un certificado. Sin ella no hay DTLS.</translation>
  </message>
  <message>
   <source>A client did not read what it was sent</source>
   <translation>Un cliente no leyó lo que se le envió</translation>
  </message>
  <message>
   <source>A clock was set during the call</source>
   <translation>Se cambió un reloj durante la llamada</translation>
  </message>
  <message>
   <source>A connection that says nothing for so long is closed.</source>
   <translation>Se cierra una conexión que no dice nada durante tanto tiempo.</translation>
  </message>
  <message>
   <source>A data channel that both sides know from the start.</source>
   <translation>Un canal de datos que ambas partes conocen desde el principio.</translation>
  </message>
  <message>
   <source>A fault rule struck the message that it names.</source>
   <translation>Una regla de fallo afectó al mensaje que nombra.</translation>
  </message>
  <message>
   <source>A field of this message is missing or wrong.</source>
   <translation>Un campo de este mensaje falta o es incorrecto.</translation>
  </message>
  <message>
   <source>A filter has 1,000 characters at most.</source>
   <translation>Un filtro tiene como máximo 1000 caracteres.</translation>
  </message>
  <message>
   <source>A filter has 100 conditions at most.</source>
   <translation>Un filtro tiene como máximo 100 condiciones.</translation>
  </message>
  <message>
   <source>A filter searches for 20 texts at most.</source>
   <translation>Un filtro busca como máximo 20 textos.</translation>
  </message>
  <message>
   <source>A key for SRTP in the description itself (SDES). WebRTC forbids it.</source>
   <translation>Una clave para SRTP en la propia descripción (SDES). WebRTC lo prohíbe.</translation>
  </message>
  <message>
   <source>A line of text for everyone in the room.</source>
   <translation>Una línea de texto para todos en la sala.</translation>
  </message>
  <message>
   <source>A link carries a secret for one room.</source>
   <translation>Un enlace lleva un secreto para una sala.</translation>
  </message>
  <message>
   <source>A media section begins here: its kind, port, protocol and formats, the preferred one first.</source>
   <translation>Aquí empieza una sección de medios: su tipo, puerto, protocolo y formatos, con el preferido primero.</translation>
  </message>
  <message>
   <source>A message was sent to someone who had left</source>
   <translation>Se envió un mensaje a alguien que se había ido</translation>
  </message>
  <message>
   <source>A name ending in .local</source>
   <translation>Un nombre que termina en .local</translation>
  </message>
  <message>
   <source>A name for the section, for the application: {0}.</source>
   <translation>Un nombre para la sección, para la aplicación: {0}.</translation>
  </message>
  <message>
   <source>A number for each packet of the whole bundle: for finding the bandwidth.</source>
   <translation>Un número para cada paquete de todo el bundle: para hallar el ancho de banda.</translation>
  </message>
  <message>
   <source>A page of another site may not use this server.</source>
   <translation>Una página de otro sitio no puede usar este servidor.</translation>
  </message>
  <message>
   <source>A picture: a camera or a screen.</source>
   <translation>Una imagen: una cámara o una pantalla.</translation>
  </message>
  <message>
   <source>A recording holds the spikes that were saved with it.</source>
   <translation>Una grabación contiene los picos que se guardaron con ella.</translation>
  </message>
  <message>
   <source>A relay is needed</source>
   <translation>Hace falta un relay</translation>
  </message>
  <message>
   <source>A rule of yours changed it: {0}.</source>
   <translation>Una regla propia lo cambió: {0}.</translation>
  </message>
  <message>
   <source>A sign of life is asked for.</source>
   <translation>Se pide una señal de vida.</translation>
  </message>
  <message>
   <source>A stream of RTP packets by its number.</source>
   <translation>Un flujo de paquetes RTP por su número.</translation>
  </message>
  <message>
   <source>A stream, and the one that repairs it: {0}.</source>
   <translation>Un flujo y el que lo repara: {0}.</translation>
  </message>
  <message>
   <source>A stream, and the one with its packets sent again: {0}.</source>
   <translation>Un flujo y el que lleva sus paquetes reenviados: {0}.</translation>
  </message>
  <message>
   <source>A switch of older Chromium: {0}.</source>
   <translation>Un interruptor de versiones antiguas de Chromium: {0}.</translation>
  </message>
  <message>
   <source>A title, for people.</source>
   <translation>Un título, para personas.</translation>
  </message>
  <message>
   <source>A unit of the picture may be spread over packets.</source>
   <translation>Una unidad de la imagen puede repartirse en varios paquetes.</translation>
  </message>
  <message>
   <source>AV1: video, the best for its bandwidth and the most work.</source>
   <translation>AV1: vídeo, el mejor para su ancho de banda y el más costoso.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <source>Address to ask</source>
   <translation>Dirección a la que preguntar</translation>
  </message>
  <message>
   <source>Address to listen on</source>
   <translation>Dirección de escucha</translation>
  </message>
  <message>
   <source>Addresses follow one by one.</source>
   <translation>Las direcciones llegan una a una.</translation>
  </message>
  <message>
   <source>Addresses in logs</source>
   <translation>Direcciones en los registros</translation>
  </message>
  <message>
   <source>After so much of it a peer counts as gone.</source>
   <translation>Tras tanto silencio, un peer se da por ausente.</translation>
  </message>
  <message>
   <source>After {0} something is missing.</source>
   <translation>Falta algo después de {0}.</translation>
  </message>
  <message>
   <source>After “{0}” something is missing.</source>
   <translation>Falta algo después de «{0}».</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>All messages.</source>
   <translation>Todos los mensajes.</translation>
  </message>
  <message>
   <source>Always the same bitrate.</source>
   <translation>Siempre la misma tasa de bits.</translation>
  </message>
  <message>
   <source>An address for media, from the time before ICE. ICE does not look at it.</source>
   <translation>Una dirección para medios de la época anterior a ICE. ICE no la mira.</translation>
  </message>
  <message>
   <source>An address of the device itself.</source>
   <translation>Una dirección del propio dispositivo.</translation>
  </message>
  <message>
   <source>An address of this device itself: {0}.</source>
   <translation>Una dirección de este mismo dispositivo: {0}.</translation>
  </message>
  <message>
   <source>An address on a TURN server, which passes everything on: {0}.</source>
   <translation>Una dirección en un servidor TURN, que lo retransmite todo: {0}.</translation>
  </message>
  <message>
   <source>An address on a TURN server.</source>
   <translation>Una dirección en un servidor TURN.</translation>
  </message>
  <message>
   <source>An address that a connectivity check found: {0}.</source>
   <translation>Una dirección que halló una comprobación de conectividad: {0}.</translation>
  </message>
  <message>
   <source>An address that the other end saw during a check.</source>
   <translation>Una dirección que el otro extremo vio durante una comprobación.</translation>
  </message>
  <message>
   <source>An address where one side can perhaps be reached.</source>
   <translation>Una dirección donde quizá se pueda alcanzar a una de las partes.</translation>
  </message>
  <message>
   <source>An address where this side can perhaps be reached.</source>
   <translation>Una dirección donde quizá se pueda alcanzar a esta parte.</translation>
  </message>
  <message>
   <source>An attribute that Callbox does not know. Those who do not know it ignore it.</source>
   <translation>Un atributo que Callbox no conoce. Quien no lo conoce lo ignora.</translation>
  </message>
  <message>
   <source>An offer was not answered</source>
   <translation>Una oferta quedó sin respuesta</translation>
  </message>
  <message>
   <source>Android</source>
   <translation>Android</translation>
  </message>
  <message>
   <source>Another program already uses this port.</source>
   <translation>Otro programa ya usa este puerto.</translation>
  </message>
  <message>
   <source>Answer each offer once, or send an offer of your own.</source>
   <translation>Responda una vez a cada oferta o envíe una oferta propia.</translation>
  </message>
  <message>
   <source>Answers left out, as no offer came for them: {0:,}.</source>
   <translation>Respuestas omitidas porque no llegó una oferta para ellas: {0:,}.</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Ask both to join the same Wi-Fi, not its guest network, and to switch off any VPN.</source>
   <translation>Pida a ambos que entren en la misma wifi, no en su red de invitados, y que apaguen cualquier VPN.</translation>
  </message>
  <message>
   <source>Ask both to load the page again.</source>
   <translation>Pida a ambos que vuelvan a cargar la página.</translation>
  </message>
  <message>
   <source>Ask for types or people instead.</source>
   <translation>Pregunte mejor por tipos o personas.</translation>
  </message>
  <message>
   <source>Ask someone to leave, or use another room.</source>
   <translation>Pida a alguien que salga o use otra sala.</translation>
  </message>
  <message>
   <source>Ask the host for a new link or QR code.</source>
   <translation>Pida al anfitrión un enlace o código QR nuevo.</translation>
  </message>
  <message>
   <source>Ask the host if this was a mistake.</source>
   <translation>Pregunte al anfitrión si fue un error.</translation>
  </message>
  <message>
   <source>Ask the host to do it.</source>
   <translation>Pida al anfitrión que lo haga.</translation>
  </message>
  <message>
   <source>Ask the host to open the room.</source>
   <translation>Pida al anfitrión que abra la sala.</translation>
  </message>
  <message>
   <source>Ask {a} to scan the QR code again, and to open the page although the browser warns.</source>
   <translation>Pida a {a} que escanee otra vez el código QR y abra la página aunque el navegador avise.</translation>
  </message>
  <message>
   <source>Ask {b} to load the page again.</source>
   <translation>Pida a {b} que vuelva a cargar la página.</translation>
  </message>
  <message>
   <source>Ask {b} to try another browser, such as a new Chrome, Edge, Firefox or Safari.</source>
   <translation>Pida a {b} que pruebe otro navegador, como un Chrome, Edge, Firefox o Safari reciente.</translation>
  </message>
  <message>
   <source>Asks the address below once a day at most. Nothing is downloaded or installed.</source>
   <translation>Pregunta a la dirección de abajo una vez al día como máximo. No se descarga ni se instala nada.</translation>
  </message>
  <message>
   <source>At least so many milliseconds of sound in each packet.</source>
   <translation>Como mínimo tantos milisegundos de sonido en cada paquete.</translation>
  </message>
  <message>
   <source>At least so many milliseconds of sound in each packet: {0}.</source>
   <translation>Como mínimo tantos milisegundos de sonido en cada paquete: {0}.</translation>
  </message>
  <message>
   <source>At most so many bits a second on average.</source>
   <translation>Como máximo tantos bits por segundo de media.</translation>
  </message>
  <message>
   <source>At most so many blocks of 16×16 pixels in a frame.</source>
   <translation>Como máximo tantos bloques de 16×16 píxeles en un fotograma.</translation>
  </message>
  <message>
   <source>At most so many frames a second.</source>
   <translation>Como máximo tantos fotogramas por segundo.</translation>
  </message>
  <message>
   <source>At most so many kilobits a second.</source>
   <translation>Como máximo tantos kilobits por segundo.</translation>
  </message>
  <message>
   <source>At most so many milliseconds of sound in each packet: {0}.</source>
   <translation>Como máximo tantos milisegundos de sonido en cada paquete: {0}.</translation>
  </message>
  <message>
   <source>At most, in all.</source>
   <translation>Como máximo, en total.</translation>
  </message>
  <message>
   <source>At most.</source>
   <translation>Como máximo.</translation>
  </message>
  <message>
   <source>At most. Each sends to each: six are a lot for a phone.</source>
   <translation>Como máximo. Cada uno envía a todos: seis son muchos para un teléfono.</translation>
  </message>
  <message>
   <source>At the end of what opens, tap Remove or Uninstall.</source>
   <translation>Al final de lo que se abre, toque Eliminar o Desinstalar.</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Ausente</translation>
  </message>
  <message>
   <source>Bad messages</source>
   <translation>Mensajes erróneos</translation>
  </message>
  <message>
   <source>Before “{0}” something is missing.</source>
   <translation>Falta algo antes de «{0}».</translation>
  </message>
  <message>
   <source>Blocked for {0}: {1}</source>
   <translation>Bloqueado {0}: {1}</translation>
  </message>
  <message>
   <source>Both are connected, so something drops these packets: a firewall that lets small packets pass only, a VPN with a small MTU, or a line that {b} does not take up (no transceiver, or its direction does not receive).</source>
   <translation>Ambos están conectados, así que algo descarta estos paquetes: un cortafuegos que solo deja pasar paquetes pequeños, una VPN con una MTU pequeña o una línea que {b} no atiende (no hay transceiver o su dirección no recibe).</translation>
  </message>
  <message>
   <source>Both directions have the same greatest size and rate.</source>
   <translation>Ambas direcciones tienen el mismo tamaño y tasa máximos.</translation>
  </message>
  <message>
   <source>Both have the same ICE user name and password: did a description come back to its sender?</source>
   <translation>Ambos tienen el mismo usuario y contraseña de ICE: ¿volvió una descripción a su remitente?</translation>
  </message>
  <message>
   <source>Both have the same certificate: did a description come back to its sender?</source>
   <translation>Ambos tienen el mismo certificado: ¿volvió una descripción a su remitente?</translation>
  </message>
  <message>
   <source>Both sides offered at once: one of the two offers has to give way.</source>
   <translation>Ambas partes ofrecieron a la vez: una de las dos ofertas tiene que ceder.</translation>
  </message>
  <message>
   <source>Both sides send and receive.</source>
   <translation>Ambas partes envían y reciben.</translation>
  </message>
  <message>
   <source>Both sides take the same DTLS role</source>
   <translation>Ambas partes toman el mismo rol DTLS</translation>
  </message>
  <message>
   <source>Both {a} and {b} say that they are the DTLS {role}.</source>
   <translation>Tanto {a} como {b} dicen ser el {role} de DTLS.</translation>
  </message>
  <message>
   <source>Bring both into the same Wi-Fi or cable network, switch the VPN off, or let the router pass UDP between the two networks.</source>
   <translation>Lleve a ambos a la misma wifi o red por cable, apague la VPN o deje que el router pase UDP entre las dos redes.</translation>
  </message>
  <message>
   <source>Browser</source>
   <translation>Navegador</translation>
  </message>
  <message>
   <source>Browsers hide addresses until the page may use the camera or the microphone: allow that. Or see that multicast DNS (UDP port 5353) passes between the two: guest networks and VPNs often stop it.</source>
   <translation>Los navegadores ocultan las direcciones hasta que la página puede usar la cámara o el micrófono: permítalo. O procure que el DNS multicast (puerto UDP 5353) pase entre los dos: las redes de invitados y las VPN suelen frenarlo.</translation>
  </message>
  <message>
   <source>Bundle</source>
   <translation>Bundle</translation>
  </message>
  <message>
   <source>Busy with</source>
   <translation>Ocupado con</translation>
  </message>
  <message>
   <source>Call again when others have left.</source>
   <translation>Llame de nuevo cuando otros se hayan ido.</translation>
  </message>
  <message>
   <source>Call again when someone has joined.</source>
   <translation>Llame de nuevo cuando alguien se haya unido.</translation>
  </message>
  <message>
   <source>Call again.</source>
   <translation>Llame de nuevo.</translation>
  </message>
  <message>
   <source>Callbox could not be set to start with the system.</source>
   <translation>No se pudo hacer que Callbox se inicie con el sistema.</translation>
  </message>
  <message>
   <source>Callbox has a problem: {0}</source>
   <translation>Callbox tiene un problema: {0}</translation>
  </message>
  <message>
   <source>Callbox has another address here.</source>
   <translation>Callbox tiene aquí otra dirección.</translation>
  </message>
  <message>
   <source>Callbox is open already: its window is in front now. The options of this start are not used.</source>
   <translation>Callbox ya está abierto: su ventana está ahora delante. Las opciones de este inicio no se usan.</translation>
  </message>
  <message>
   <source>Callbox is running. Nobody is in a room.</source>
   <translation>Callbox está en marcha. No hay nadie en ninguna sala.</translation>
  </message>
  <message>
   <source>Callbox is running: {0} in {1}.</source>
   <translation>Callbox está en marcha: {0} en {1}.</translation>
  </message>
  <message>
   <source>Callbox is stopped.</source>
   <translation>Callbox está detenido.</translation>
  </message>
  <message>
   <source>Callbox itself was busy during a negotiation</source>
   <translation>El propio Callbox estuvo ocupado durante una negociación</translation>
  </message>
  <message>
   <source>Callbox opens it again, with every view and without a server.</source>
   <translation>Callbox la vuelve a abrir, con todas las vistas y sin servidor.</translation>
  </message>
  <message>
   <source>Callbox runs already, but it does not answer.</source>
   <translation>Callbox ya está en marcha, pero no responde.</translation>
  </message>
  <message>
   <source>Callbox still starts with the system: that could not be changed.</source>
   <translation>Callbox sigue iniciándose con el sistema: no se pudo cambiar.</translation>
  </message>
  <message>
   <source>Callbox was upgraded while it was open.</source>
   <translation>Callbox se actualizó mientras estaba abierto.</translation>
  </message>
  <message>
   <source>Callbox works until it is closed. Free some space, or choose another folder with --state-dir.</source>
   <translation>Callbox funciona hasta que se cierre. Libere espacio o elija otra carpeta con --state-dir.</translation>
  </message>
  <message>
   <source>Candidates</source>
   <translation>Candidatos</translation>
  </message>
  <message>
   <source>Candidates came before any description</source>
   <translation>Llegaron candidatos antes que ninguna descripción</translation>
  </message>
  <message>
   <source>Check `key` and `algorithm` below [jwt] in the settings file.</source>
   <translation>Compruebe `key` y `algorithm` bajo [jwt] en el archivo de ajustes.</translation>
  </message>
  <message>
   <source>Check that both are in the same Wi-Fi and not in its guest network, that the access point lets its devices talk to each other (client isolation off), and that no firewall or VPN blocks UDP.</source>
   <translation>Compruebe que ambos estén en la misma wifi y no en su red de invitados, que el punto de acceso deje hablar a sus dispositivos entre sí (aislamiento de clientes desactivado) y que ningún cortafuegos o VPN bloquee UDP.</translation>
  </message>
  <message>
   <source>Check that both devices are in the same network and no firewall is between them.</source>
   <translation>Compruebe que ambos dispositivos estén en la misma red y que no haya un cortafuegos entre ellos.</translation>
  </message>
  <message>
   <source>Check that the camera is on at the other side.</source>
   <translation>Compruebe que la cámara del otro lado esté encendida.</translation>
  </message>
  <message>
   <source>Check that the folder exists, is yours and has room.</source>
   <translation>Compruebe que la carpeta existe, es suya y tiene espacio.</translation>
  </message>
  <message>
   <source>Check that this place is yours and has room, or use the settings of the system.</source>
   <translation>Compruebe que este lugar es suyo y tiene espacio, o use la configuración del sistema.</translation>
  </message>
  <message>
   <source>Check the Wi-Fi. You will be connected again by itself.</source>
   <translation>Compruebe la wifi. La conexión se restablecerá sola.</translation>
  </message>
  <message>
   <source>Check the address, or scan the QR code again.</source>
   <translation>Compruebe la dirección o escanee otra vez el código QR.</translation>
  </message>
  <message>
   <source>Check the spelling of `type`, and that client and server speak the same version.</source>
   <translation>Compruebe cómo está escrito `type` y que cliente y servidor hablen la misma versión.</translation>
  </message>
  <message>
   <source>Check what was sent, or scan the QR code again.</source>
   <translation>Compruebe lo que se envió o escanee otra vez el código QR.</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Comprob.</translation>
  </message>
  <message>
   <source>Choose Delete or Distrust, and confirm.</source>
   <translation>Elija Eliminar o dejar de confiar, y confirme.</translation>
  </message>
  <message>
   <source>Choose a port above 1023.</source>
   <translation>Elija un puerto por encima de 1023.</translation>
  </message>
  <message>
   <source>Choose one of its network interfaces, or all of them (0.0.0.0).</source>
   <translation>Elija una de sus interfaces de red, o todas (0.0.0.0).</translation>
  </message>
  <message>
   <source>Choose the keychain login, then Certificates.</source>
   <translation>Elija el llavero Inicio de sesión y después Certificados.</translation>
  </message>
  <message>
   <source>Chrome on Linux</source>
   <translation>Chrome en Linux</translation>
  </message>
  <message>
   <source>Clear the filter to see all messages.</source>
   <translation>Vacíe el filtro para ver todos los mensajes.</translation>
  </message>
  <message>
   <source>Clear the filter, or bring back what was cleared.</source>
   <translation>Borre el filtro, o recupere lo que se vació.</translation>
  </message>
  <message>
   <source>Clear the filter, or let go of what is selected.</source>
   <translation>Vacíe el filtro o quite la selección.</translation>
  </message>
  <message>
   <source>Click {0} with the right button, choose Delete, and answer Yes.</source>
   <translation>Haga clic en {0} con el botón derecho, elija Eliminar y responda Sí.</translation>
  </message>
  <message>
   <source>Click {0} with the right button, choose Delete, and enter your password.</source>
   <translation>Haga clic en {0} con el botón derecho, elija Eliminar y escriba su contraseña.</translation>
  </message>
  <message>
   <source>Close it and start it again when nobody is in a call.</source>
   <translation>Ciérrelo y vuelva a iniciarlo cuando nadie esté en una llamada.</translation>
  </message>
  <message>
   <source>Close other tabs of Callbox, or wait a moment.</source>
   <translation>Cierre otras pestañas de Callbox o espere un momento.</translation>
  </message>
  <message>
   <source>Close that program, or use the free port that is offered.</source>
   <translation>Cierre ese programa o use el puerto libre que se ofrece.</translation>
  </message>
  <message>
   <source>Close the RTCPeerConnection to a peer when peer-left comes, and cancel what is still to be sent to it.</source>
   <translation>Al llegar peer-left, cierre la RTCPeerConnection con ese peer y cancele lo que quede por enviarle.</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Codecs</source>
   <translation>Códecs</translation>
  </message>
  <message>
   <source>Comfort noise without packets of its own.</source>
   <translation>Ruido de confort sin paquetes propios.</translation>
  </message>
  <message>
   <source>Comfort noise, while nobody speaks.</source>
   <translation>Ruido de confort, mientras nadie habla.</translation>
  </message>
  <message>
   <source>Compare the message with PROTOCOL.md.</source>
   <translation>Compare el mensaje con PROTOCOL.md.</translation>
  </message>
  <message>
   <source>Connect again and send `hello` first.</source>
   <translation>Conéctese de nuevo y envíe primero `hello`.</translation>
  </message>
  <message>
   <source>Connected</source>
   <translation>En línea</translation>
  </message>
  <message>
   <source>Connected, but in no room yet.</source>
   <translation>En línea, pero aún en ninguna sala.</translation>
  </message>
  <message>
   <source>Connection</source>
   <translation>Conexión</translation>
  </message>
  <message>
   <source>Connections</source>
   <translation>Conexiones</translation>
  </message>
  <message>
   <source>Connections from one address</source>
   <translation>Conexiones desde una dirección</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Contenido</translation>
  </message>
  <message>
   <source>Copy the table</source>
   <translation>Copiar la tabla</translation>
  </message>
  <message>
   <source>DTLS</source>
   <translation>DTLS</translation>
  </message>
  <message>
   <source>Data channels</source>
   <translation>Canales de datos</translation>
  </message>
  <message>
   <source>Data channels as they were written before 2017.</source>
   <translation>Canales de datos como se escribían antes de 2017.</translation>
  </message>
  <message>
   <source>Data channels.</source>
   <translation>Canales de datos.</translation>
  </message>
  <message>
   <source>Decides who comes in.</source>
   <translation>Decide quién entra.</translation>
  </message>
  <message>
   <source>Delta</source>
   <translation>Delta</translation>
  </message>
  <message>
   <source>Devices that trusted the old certificate have to trust the new one: scan the QR code.</source>
   <translation>Los dispositivos que confiaban en el certificado antiguo tienen que confiar en el nuevo: escanee el código QR.</translation>
  </message>
  <message>
   <source>Direction</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <source>Do you mean {1}?</source>
   <translation>¿Quiso decir {1}?</translation>
  </message>
  <message>
   <source>Door</source>
   <translation>Puerta</translation>
  </message>
  <message>
   <source>Drag the recording to another program, or click to copy it as a file</source>
   <translation>Arrastrar la grabación a otro programa, o hacer clic para copiarla como archivo</translation>
  </message>
  <message>
   <source>Dumps of webrtc-internals (*.txt *.json *.gz);;All files (*)</source>
   <translation>Volcados de webrtc-internals (*.txt *.json *.gz);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Each packet carries the one before it once more, against loss.</source>
   <translation>Cada paquete lleva otra vez el anterior, contra las pérdidas.</translation>
  </message>
  <message>
   <source>Each packet has a whole unit of the picture.</source>
   <translation>Cada paquete tiene una unidad entera de la imagen.</translation>
  </message>
  <message>
   <source>Early</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>Ethernet</source>
   <translation>Ethernet</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>Eventos</translation>
  </message>
  <message>
   <source>Every WebRTC client has to know Opus, VP8 and H.264 (RFC 7742, RFC 7874). Look for code that filters or reorders codecs (setCodecPreferences, changed SDP), or for a browser that was built without H.264.</source>
   <translation>Todo cliente WebRTC tiene que conocer Opus, VP8 y H.264 (RFC 7742, RFC 7874). Busque código que filtre o reordene códecs (setCodecPreferences, SDP modificado) o un navegador compilado sin H.264.</translation>
  </message>
  <message>
   <source>Everyone who finds a room</source>
   <translation>Todo el que encuentre una sala</translation>
  </message>
  <message>
   <source>Family</source>
   <translation>Familia</translation>
  </message>
  <message>
   <source>Far too many messages came from you.</source>
   <translation>Desde aquí llegaron demasiados mensajes.</translation>
  </message>
  <message>
   <source>Files and logs</source>
   <translation>Archivos y registros</translation>
  </message>
  <message>
   <source>Find {0} among those that you installed, and delete it.</source>
   <translation>Busque {0} entre los que instaló y bórrelo.</translation>
  </message>
  <message>
   <source>Firefox on any computer</source>
   <translation>Firefox en cualquier equipo</translation>
  </message>
  <message>
   <source>First frame</source>
   <translation>1.er fotogr.</translation>
  </message>
  <message>
   <source>First room</source>
   <translation>Primera sala</translation>
  </message>
  <message>
   <source>Folder for keys and invites</source>
   <translation>Carpeta de claves e invitaciones</translation>
  </message>
  <message>
   <source>For a proxy that ends TLS, or an app on this computer.</source>
   <translation>Para un proxy que termina TLS o una aplicación en este equipo.</translation>
  </message>
  <message>
   <source>For example at&gt;12:03 or at&lt;12:03:10.5</source>
   <translation>Por ejemplo at&gt;12:03 o at&lt;12:03:10.5</translation>
  </message>
  <message>
   <source>For example offer or answer</source>
   <translation>Por ejemplo offer or answer</translation>
  </message>
  <message>
   <source>For example seq&gt;100</source>
   <translation>Por ejemplo seq&gt;100</translation>
  </message>
  <message>
   <source>For example size&gt;800, size&gt;2k or size&lt;1.5M</source>
   <translation>Por ejemplo size&gt;800, size&gt;2k o size&lt;1.5M</translation>
  </message>
  <message>
   <source>For example {1}</source>
   <translation>Por ejemplo {1}</translation>
  </message>
  <message>
   <source>For one description, at most.</source>
   <translation>Para una descripción, como máximo.</translation>
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {a} and {b} negotiated ({culprit}).</source>
   <translation>Durante {milliseconds} ms Callbox no transmitió mensajes, mientras {a} y {b} negociaban ({culprit}).</translation>
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {a} and {b} negotiated.</source>
   <translation>Durante {milliseconds} ms Callbox no transmitió mensajes, mientras {a} y {b} negociaban.</translation>
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {count} pairs negotiated ({culprit}).</source>
   <translation>Durante {milliseconds} ms Callbox no transmitió mensajes, mientras {count} parejas negociaban ({culprit}).</translation>
  </message>
  <message>
   <source>For {milliseconds} ms Callbox passed no messages on, while {count} pairs negotiated.</source>
   <translation>Durante {milliseconds} ms Callbox no transmitió mensajes, mientras {count} parejas negociaban.</translation>
  </message>
  <message>
   <source>Frames/s</source>
   <translation>Fotogr./s</translation>
  </message>
  <message>
   <source>Freezes</source>
   <translation>Congelaciones</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>From each peer, before the limit above counts.</source>
   <translation>De cada peer, antes de que cuente el límite anterior.</translation>
  </message>
  <message>
   <source>From each peer. 0 for no limit.</source>
   <translation>De cada peer. 0 para no poner límite.</translation>
  </message>
  <message>
   <source>From whoever gave you Callbox: it begins with https://. Callbox itself knows none.</source>
   <translation>De quien le dio Callbox: empieza por https://. Callbox no conoce ninguna.</translation>
  </message>
  <message>
   <source>From {0} to {1}</source>
   <translation>De {0} a {1}</translation>
  </message>
  <message>
   <source>Function</source>
   <translation>Función</translation>
  </message>
  <message>
   <source>Functions of the loop that take {0} ms or more are counted here.</source>
   <translation>Aquí se cuentan las funciones del bucle que tardan {0} ms o más.</translation>
  </message>
  <message>
   <source>Further names of this server</source>
   <translation>Más nombres de este servidor</translation>
  </message>
  <message>
   <source>G.711 A-law: telephone sound, which everyone knows.</source>
   <translation>G.711 ley A: sonido de teléfono, que todos conocen.</translation>
  </message>
  <message>
   <source>G.711 μ-law: telephone sound, which everyone knows.</source>
   <translation>G.711 ley μ: sonido de teléfono, que todos conocen.</translation>
  </message>
  <message>
   <source>G.722: telephone sound with a wide band. Its clock says 8000 Hz by mistake; it is 16,000.</source>
   <translation>G.722: sonido de teléfono de banda ancha. Su reloj dice 8000 Hz por error; son 16 000.</translation>
  </message>
  <message>
   <source>Gather on fewer network interfaces, or restart ICE with a new offer.</source>
   <translation>Recopile en menos interfaces de red o reinicie ICE con una oferta nueva.</translation>
  </message>
  <message>
   <source>General</source>
   <translation>General</translation>
  </message>
  <message>
   <source>Give both a TURN server (iceServers): where no direct way exists, it passes the media on. Or bring both into one network.</source>
   <translation>Dé a ambos un servidor TURN (iceServers): donde no hay camino directo, retransmite los medios. O ponga a ambos en una misma red.</translation>
  </message>
  <message>
   <source>Glare</source>
   <translation>Glare</translation>
  </message>
  <message>
   <source>Go on there, or join again here.</source>
   <translation>Siga allí o únase de nuevo aquí.</translation>
  </message>
  <message>
   <source>Go on with the new session that follows, and connect to everyone anew.</source>
   <translation>Siga con la nueva sesión que viene a continuación y conéctese de nuevo con todos.</translation>
  </message>
  <message>
   <source>H.264: video that most devices encode in hardware.</source>
   <translation>H.264: vídeo que la mayoría de los dispositivos codifican por hardware.</translation>
  </message>
  <message>
   <source>H.265: video that newer devices encode in hardware. Few browsers take it.</source>
   <translation>H.265: vídeo que los dispositivos más nuevos codifican por hardware. Pocos navegadores lo aceptan.</translation>
  </message>
  <message>
   <source>HTTP Archive for browsers' tools (.har)</source>
   <translation>HTTP Archive para las herramientas del navegador (.har)</translation>
  </message>
  <message>
   <source>HTTP Archives (*.har)</source>
   <translation>Archivos HTTP Archive (*.har)</translation>
  </message>
  <message>
   <source>Header extensions</source>
   <translation>Extensiones de cabecera</translation>
  </message>
  <message>
   <source>Header extensions are encrypted.</source>
   <translation>Las extensiones de cabecera van cifradas.</translation>
  </message>
  <message>
   <source>Header extensions with one and with two bytes may be mixed.</source>
   <translation>Se pueden mezclar extensiones de cabecera de uno y de dos bytes.</translation>
  </message>
  <message>
   <source>Heartbeat</source>
   <translation>Latido</translation>
  </message>
  <message>
   <source>Hint</source>
   <translation>Indicio</translation>
  </message>
  <message>
   <source>Host</source>
   <translation>Anfitrión</translation>
  </message>
  <message>
   <source>How high the bitrate may be.</source>
   <translation>Qué tasa de bits puede alcanzar.</translation>
  </message>
  <message>
   <source>How large and how fast the picture may be.</source>
   <translation>Qué tamaño y velocidad puede tener la imagen.</translation>
  </message>
  <message>
   <source>How long encoding and sending took.</source>
   <translation>Cuánto tardaron la codificación y el envío.</translation>
  </message>
  <message>
   <source>How long packets are kept for repairs, in microseconds.</source>
   <translation>Cuánto se guardan los paquetes para reparaciones, en microsegundos.</translation>
  </message>
  <message>
   <source>How long packets are kept for repairs, in milliseconds.</source>
   <translation>Cuánto se guardan los paquetes para reparaciones, en milisegundos.</translation>
  </message>
  <message>
   <source>How long the packet waited before it was sent.</source>
   <translation>Cuánto esperó el paquete antes de enviarse.</translation>
  </message>
  <message>
   <source>How long the receiver should wait before it shows a frame.</source>
   <translation>Cuánto debe esperar el receptor antes de mostrar un fotograma.</translation>
  </message>
  <message>
   <source>How loud each voice in a mix is.</source>
   <translation>Qué volumen tiene cada voz de una mezcla.</translation>
  </message>
  <message>
   <source>How loud the sound is, without decoding it.</source>
   <translation>Qué volumen tiene el sonido, sin descodificarlo.</translation>
  </message>
  <message>
   <source>How many of the newest can be inspected. It counts from the next start of Callbox.</source>
   <translation>Cuántos de los más recientes se pueden inspeccionar. Se aplica desde el próximo inicio de Callbox.</translation>
  </message>
  <message>
   <source>How often each peer is asked whether it is still there.</source>
   <translation>Cada cuánto se pregunta a cada peer si sigue ahí.</translation>
  </message>
  <message>
   <source>How one side wants to send and receive. The other side answers.</source>
   <translation>Cómo quiere enviar y recibir una parte. La otra parte responde.</translation>
  </message>
  <message>
   <source>How reports about the media travel.</source>
   <translation>Cómo viajan los informes sobre los medios.</translation>
  </message>
  <message>
   <source>How sound or picture can be encoded, the preferred way first, and how losses are repaired.</source>
   <translation>Cómo se pueden codificar el sonido o la imagen, la forma preferida primero, y cómo se reparan las pérdidas.</translation>
  </message>
  <message>
   <source>How streams are told apart. Browsers still write it; nobody needs it any more.</source>
   <translation>Cómo se distinguen los flujos. Los navegadores aún lo escriben; ya nadie lo necesita.</translation>
  </message>
  <message>
   <source>How the camera is turned.</source>
   <translation>Cómo está girada la cámara.</translation>
  </message>
  <message>
   <source>How the connection is encrypted, and who begins.</source>
   <translation>Cómo se cifra la conexión y quién empieza.</translation>
  </message>
  <message>
   <source>How this side can be reached, and the name and password for trying.</source>
   <translation>Cómo se puede alcanzar a esta parte, y el nombre y la contraseña para los intentos.</translation>
  </message>
  <message>
   <source>ICE</source>
   <translation>ICE</translation>
  </message>
  <message>
   <source>ICE passwords</source>
   <translation>contraseñas de ICE</translation>
  </message>
  <message>
   <source>ICE restart</source>
   <translation>Reinicio de ICE</translation>
  </message>
  <message>
   <source>ICE's user name or password is missing.</source>
   <translation>Falta el usuario o la contraseña de ICE.</translation>
  </message>
  <message>
   <source>In all</source>
   <translation>En total</translation>
  </message>
  <message>
   <source>In bytes, of what a browser measures. 0 asks browsers for none.</source>
   <translation>En bytes, de lo que mide un navegador. Con 0 no se pide a los navegadores.</translation>
  </message>
  <message>
   <source>In, Mbit/s</source>
   <translation>Entrada, Mbit/s</translation>
  </message>
  <message>
   <source>Install Callbox with its panel: pip install "callbox[panel]".</source>
   <translation>Instale Callbox con su panel: pip install "callbox[panel]".</translation>
  </message>
  <message>
   <source>It adds {0}, which was not offered.</source>
   <translation>Añade {0}, que no se ofreció.</translation>
  </message>
  <message>
   <source>It asks for a whole new picture after a loss (Picture Loss Indication).</source>
   <translation>Pide una imagen completa nueva tras una pérdida (Picture Loss Indication).</translation>
  </message>
  <message>
   <source>It asks for packets that are missing.</source>
   <translation>Pide los paquetes que faltan.</translation>
  </message>
  <message>
   <source>It begins to look for a way between the two anew.</source>
   <translation>Empieza a buscar de nuevo un camino entre los dos.</translation>
  </message>
  <message>
   <source>It came before any description of its sender.</source>
   <translation>Llegó antes que ninguna descripción de su remitente.</translation>
  </message>
  <message>
   <source>It can change the path while the call goes on.</source>
   <translation>Puede cambiar de camino mientras sigue la llamada.</translation>
  </message>
  <message>
   <source>It can use a packet to mend the one before it.</source>
   <translation>Puede usar un paquete para reparar el anterior.</translation>
  </message>
  <message>
   <source>It cannot be read.</source>
   <translation>No se puede leer.</translation>
  </message>
  <message>
   <source>It cannot use a packet to mend the one before it.</source>
   <translation>No puede usar un paquete para reparar el anterior.</translation>
  </message>
  <message>
   <source>It follows the newer ICE.</source>
   <translation>Sigue el ICE más nuevo.</translation>
  </message>
  <message>
   <source>It had ended already.</source>
   <translation>Ya había terminado.</translation>
  </message>
  <message>
   <source>It has more than {0} lines.</source>
   <translation>Tiene más de {0} líneas.</translation>
  </message>
  <message>
   <source>It has no DTLS fingerprint.</source>
   <translation>No tiene huella DTLS.</translation>
  </message>
  <message>
   <source>It holds {0} people.</source>
   <translation>Caben {0} personas.</translation>
  </message>
  <message>
   <source>It is an {0}, not an {1}.</source>
   <translation>Es {0}, no {1}.</translation>
  </message>
  <message>
   <source>It is longer than {0} KiB.</source>
   <translation>Ocupa más de {0} KiB.</translation>
  </message>
  <message>
   <source>It is longer than {0} bytes.</source>
   <translation>Ocupa más de {0} bytes.</translation>
  </message>
  <message>
   <source>It leaves out {0}.</source>
   <translation>Omite {0}.</translation>
  </message>
  <message>
   <source>It may ask for a lower bitrate.</source>
   <translation>Puede pedir una tasa de bits menor.</translation>
  </message>
  <message>
   <source>It may ask for a whole new picture (Full Intra Request).</source>
   <translation>Puede pedir una imagen completa nueva (Full Intra Request).</translation>
  </message>
  <message>
   <source>It prefers that nothing is sent while nobody speaks.</source>
   <translation>Prefiere que no se envíe nada mientras nadie habla.</translation>
  </message>
  <message>
   <source>It prefers that silence is sent too.</source>
   <translation>Prefiere que también se envíe el silencio.</translation>
  </message>
  <message>
   <source>It prefers to receive mono.</source>
   <translation>Prefiere recibir en mono.</translation>
  </message>
  <message>
   <source>It prefers to receive stereo.</source>
   <translation>Prefiere recibir en estéreo.</translation>
  </message>
  <message>
   <source>It redirects to the other one and offers the certificate.</source>
   <translation>Redirige al otro y ofrece el certificado.</translation>
  </message>
  <message>
   <source>It reports how much bandwidth there is (REMB).</source>
   <translation>Informa de cuánto ancho de banda hay (REMB).</translation>
  </message>
  <message>
   <source>It reports when each packet came; the sender finds the bandwidth out of that.</source>
   <translation>Informa de cuándo llegó cada paquete; con ello el emisor calcula el ancho de banda.</translation>
  </message>
  <message>
   <source>It says which part of a picture is missing.</source>
   <translation>Dice qué parte de una imagen falta.</translation>
  </message>
  <message>
   <source>It says which picture it has.</source>
   <translation>Dice qué imagen tiene.</translation>
  </message>
  <message>
   <source>It sends the time, so that the other side can measure the way.</source>
   <translation>Envía la hora para que la otra parte pueda medir el camino.</translation>
  </message>
  <message>
   <source>It was port {0}.</source>
   <translation>Era el puerto {0}.</translation>
  </message>
  <message>
   <source>It was sent. Nothing came back within the time.</source>
   <translation>Se envió. No volvió nada en ese tiempo.</translation>
  </message>
  <message>
   <source>It was sent. What came back: {0}{1}.</source>
   <translation>Se envió. Lo que volvió: {0}{1}.</translation>
  </message>
  <message>
   <source>It was stopped.</source>
   <translation>Se detuvo.</translation>
  </message>
  <message>
   <source>It was {0}.</source>
   <translation>Era {0}.</translation>
  </message>
  <message>
   <source>It will probably send mono.</source>
   <translation>Probablemente enviará en mono.</translation>
  </message>
  <message>
   <source>It will probably send stereo.</source>
   <translation>Probablemente enviará en estéreo.</translation>
  </message>
  <message>
   <source>Its answer, from {0}</source>
   <translation>La respuesta a ella, de {0}</translation>
  </message>
  <message>
   <source>Its first choice is {0}.</source>
   <translation>Su primera opción es {0}.</translation>
  </message>
  <message>
   <source>Its network may be gone or very slow, its page stopped (a device asleep, a tab in the debugger), or too busy. It comes back by itself; look what else runs there if it happens again.</source>
   <translation>Puede que su red haya caído o sea muy lenta, que su página esté parada (un dispositivo en reposo, una pestaña en el depurador) o demasiado ocupada. Vuelve sola; si se repite, mire qué más se ejecuta allí.</translation>
  </message>
  <message>
   <source>Its offer, from {0}</source>
   <translation>La oferta correspondiente, de {0}</translation>
  </message>
  <message>
   <source>Its port is 0: this section is rejected.</source>
   <translation>Su puerto es 0: esta sección está rechazada.</translation>
  </message>
  <message>
   <source>Jitter, ms</source>
   <translation>Jitter, ms</translation>
  </message>
  <message>
   <source>Join again, or ask the host for another one.</source>
   <translation>Únase de nuevo o pida otro al anfitrión.</translation>
  </message>
  <message>
   <source>Joining</source>
   <translation>Entrando</translation>
  </message>
  <message>
   <source>Joining…</source>
   <translation>Entrando…</translation>
  </message>
  <message>
   <source>Keep every message below 64 KiB.</source>
   <translation>Mantenga cada mensaje por debajo de 64 KiB.</translation>
  </message>
  <message>
   <source>Knock first</source>
   <translation>Llamar antes</translation>
  </message>
  <message>
   <source>Known are {1}.</source>
   <translation>Se conocen {1}.</translation>
  </message>
  <message>
   <source>Ladder of messages</source>
   <translation>Secuencia de mensajes</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Leave it out, or write ( before it.</source>
   <translation>Quítelo o escriba ( antes.</translation>
  </message>
  <message>
   <source>Leave out those that are not needed.</source>
   <translation>Quite los que no hagan falta.</translation>
  </message>
  <message>
   <source>Leave them out.</source>
   <translation>Quítelos.</translation>
  </message>
  <message>
   <source>Let it in, or let everyone in, and call again.</source>
   <translation>Déjelo entrar, o deje entrar a todos, y llame de nuevo.</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Límites</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Línea</translation>
  </message>
  <message>
   <source>Lines of a kind that this version does not know were left out: {0:,}.</source>
   <translation>Se omitieron líneas de un tipo que esta versión no conoce: {0:,}.</translation>
  </message>
  <message>
   <source>Lines that cannot be read were left out: {0:,}. The first is line {1}: {2}.</source>
   <translation>Se omitieron líneas que no se pueden leer: {0:,}. La primera es la línea {1}: {2}.</translation>
  </message>
  <message>
   <source>Local</source>
   <translation>Local</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Bloqueada</translation>
  </message>
  <message>
   <source>Longest</source>
   <translation>El más largo</translation>
  </message>
  <message>
   <source>Look at the Wi-Fi of the two: weak signal, a change of access points, or a device that went to sleep. The call mends itself with an ICE restart.</source>
   <translation>Mire la wifi de los dos: señal débil, cambio de punto de acceso o un dispositivo que entró en reposo. La llamada se recupera con un reinicio de ICE.</translation>
  </message>
  <message>
   <source>Look at the offer and the answer in the messages.</source>
   <translation>Mire la oferta y la respuesta en los mensajes.</translation>
  </message>
  <message>
   <source>Look for an error in the page of {b}: setRemoteDescription or createAnswer may have failed there, or nothing handles the offer. Loading that page again makes a new start.</source>
   <translation>Busque un error en la página de {b}: quizá fallaron allí setRemoteDescription o createAnswer, o nada atiende la oferta. Volver a cargar esa página permite empezar de nuevo.</translation>
  </message>
  <message>
   <source>Loop lag</source>
   <translation>Retraso del bucle</translation>
  </message>
  <message>
   <source>Loss, %</source>
   <translation>Pérdida, %</translation>
  </message>
  <message>
   <source>Mac</source>
   <translation>Mac</translation>
  </message>
  <message>
   <source>Make two of it.</source>
   <translation>Haga dos con él.</translation>
  </message>
  <message>
   <source>Many callbacks, one after the other</source>
   <translation>Muchos callbacks seguidos</translation>
  </message>
  <message>
   <source>Marked</source>
   <translation>Marcado</translation>
  </message>
  <message>
   <source>Media is sent, but does not arrive</source>
   <translation>Se envían medios, pero no llegan</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Mensajes</translation>
  </message>
  <message>
   <source>Messages a second</source>
   <translation>Mensajes por segundo</translation>
  </message>
  <message>
   <source>Messages at once</source>
   <translation>Mensajes a la vez</translation>
  </message>
  <message>
   <source>Messages come faster than the server takes them.</source>
   <translation>Los mensajes llegan más deprisa de lo que el servidor acepta.</translation>
  </message>
  <message>
   <source>Messages kept</source>
   <translation>Mensajes conservados</translation>
  </message>
  <message>
   <source>Messages of the application, beside the media.</source>
   <translation>Mensajes de la aplicación, además de los medios.</translation>
  </message>
  <message>
   <source>Microphone, camera or screen were switched.</source>
   <translation>Se cambió el micrófono, la cámara o la pantalla.</translation>
  </message>
  <message>
   <source>Milliseconds between two connectivity checks: {0}.</source>
   <translation>Milisegundos entre dos comprobaciones de conectividad: {0}.</translation>
  </message>
  <message>
   <source>Milliseconds of sound in each packet: {0}.</source>
   <translation>Milisegundos de sonido en cada paquete: {0}.</translation>
  </message>
  <message>
   <source>More detailed reports, such as the round-trip time of a receiver: {0}.</source>
   <translation>Informes más detallados, como el tiempo de ida y vuelta de un receptor: {0}.</translation>
  </message>
  <message>
   <source>Move closer to the Wi-Fi. You will be connected again by itself.</source>
   <translation>Acérquese a la wifi. La conexión se restablecerá sola.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Name its CA with --ca: it is ca.pem in the server's --state-dir. Or say --insecure.</source>
   <translation>Indique su CA con --ca: es ca.pem en el --state-dir del servidor. O indique --insecure.</translation>
  </message>
  <message>
   <source>Name of this place</source>
   <translation>Nombre de este lugar</translation>
  </message>
  <message>
   <source>Name the whole link, with what follows its #, as --url.</source>
   <translation>Indique el enlace entero, con lo que sigue a su #, como --url.</translation>
  </message>
  <message>
   <source>Names under which browsers may open it, separated by commas.</source>
   <translation>Nombres con los que los navegadores pueden abrirlo, separados por comas.</translation>
  </message>
  <message>
   <source>Negotiating</source>
   <translation>Negociando</translation>
  </message>
  <message>
   <source>Negotiation</source>
   <translation>Negociación</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Red</translation>
  </message>
  <message>
   <source>Newer versions</source>
   <translation>Versiones más recientes</translation>
  </message>
  <message>
   <source>No Callbox server answered there.</source>
   <translation>Allí no respondió ningún servidor Callbox.</translation>
  </message>
  <message>
   <source>No `hello` arrived in time.</source>
   <translation>No llegó a tiempo ningún `hello`.</translation>
  </message>
  <message>
   <source>No answer within {0} s.</source>
   <translation>Sin respuesta en {0} s.</translation>
  </message>
  <message>
   <source>No callback took long</source>
   <translation>Ningún callback tardó mucho</translation>
  </message>
  <message>
   <source>No connection is made for now.</source>
   <translation>Por ahora no se establece ninguna conexión.</translation>
  </message>
  <message>
   <source>No frame came.</source>
   <translation>No llegó ninguna imagen.</translation>
  </message>
  <message>
   <source>No messages</source>
   <translation>No hay mensajes</translation>
  </message>
  <message>
   <source>No messages in this recording</source>
   <translation>No hay mensajes en esta grabación</translation>
  </message>
  <message>
   <source>No messages yet</source>
   <translation>Aún no hay mensajes</translation>
  </message>
  <message>
   <source>No more addresses will follow.</source>
   <translation>No llegarán más direcciones.</translation>
  </message>
  <message>
   <source>No offer came that could be answered: play the side that offered instead.</source>
   <translation>No llegó ninguna oferta a la que responder: reproduzca en su lugar la parte que ofreció.</translation>
  </message>
  <message>
   <source>No path between the two devices was found.</source>
   <translation>No se encontró ningún camino entre los dos dispositivos.</translation>
  </message>
  <message>
   <source>No room can have that name.</source>
   <translation>Ninguna sala puede llamarse así.</translation>
  </message>
  <message>
   <source>No way was found between the two</source>
   <translation>No se encontró camino entre los dos</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>N.º</translation>
  </message>
  <message>
   <source>Nobody else can come in.</source>
   <translation>No puede entrar nadie más.</translation>
  </message>
  <message>
   <source>Nobody is in that room to call.</source>
   <translation>En esa sala no hay nadie a quien llamar.</translation>
  </message>
  <message>
   <source>Nobody with this id is in your room.</source>
   <translation>En esta sala no hay nadie con este id.</translation>
  </message>
  <message>
   <source>Not SDP</source>
   <translation>No es SDP</translation>
  </message>
  <message>
   <source>Not measured yet</source>
   <translation>Aún sin medir</translation>
  </message>
  <message>
   <source>Nothing came back.</source>
   <translation>No volvió nada.</translation>
  </message>
  <message>
   <source>Nothing came in for {0} s.</source>
   <translation>No llegó nada durante {0} s.</translation>
  </message>
  <message>
   <source>Nothing can be saved: the folder of this server cannot be written.</source>
   <translation>No se puede guardar nada: no se puede escribir en la carpeta de este servidor.</translation>
  </message>
  <message>
   <source>Nothing here matches</source>
   <translation>Aquí no coincide nada</translation>
  </message>
  <message>
   <source>Nothing is left out, not even addresses and passwords of ICE.</source>
   <translation>No se omite nada, ni siquiera direcciones y contraseñas de ICE.</translation>
  </message>
  <message>
   <source>Nothing is sent, in neither direction.</source>
   <translation>No se envía nada, en ninguna dirección.</translation>
  </message>
  <message>
   <source>Nothing is to be done. Where it happens often, both sides start negotiations for the same reason: let one of them do it.</source>
   <translation>No hay que hacer nada. Si ocurre a menudo, ambas partes inician negociaciones por el mismo motivo: deje que lo haga una sola.</translation>
  </message>
  <message>
   <source>Nothing matches this filter</source>
   <translation>Nada coincide con este filtro</translation>
  </message>
  <message>
   <source>Nothing to negotiate yet</source>
   <translation>Aún no hay nada que negociar</translation>
  </message>
  <message>
   <source>Nothing was heard from you for a while.</source>
   <translation>Hace un rato que no se sabía nada de este lado.</translation>
  </message>
  <message>
   <source>Nothing was recorded of it</source>
   <translation>No se grabó nada de esto</translation>
  </message>
  <message>
   <source>Of the codecs, the answer takes {0}.</source>
   <translation>De los códecs, la respuesta toma {0}.</translation>
  </message>
  <message>
   <source>Of the pages and the signaling, with TLS. 0 takes any free one.</source>
   <translation>De las páginas y la señalización, con TLS. 0 toma uno libre.</translation>
  </message>
  <message>
   <source>Of the panel. The browsers choose their own.</source>
   <translation>El del panel. Los navegadores eligen el suyo.</translation>
  </message>
  <message>
   <source>Offer fewer streams and codecs.</source>
   <translation>Ofrezca menos flujos y códecs.</translation>
  </message>
  <message>
   <source>Offers of {a} and {b} crossed {count} times. One gave way each time, as it should.</source>
   <translation>Las ofertas de {a} y {b} se cruzaron {count} veces. Una cedió cada vez, como debe ser.</translation>
  </message>
  <message>
   <source>Offers say actpass, answers active (RFC 8842 section 5). Look for code that changes a=setup in the descriptions, or that sends an answer to the wrong peer.</source>
   <translation>Las ofertas dicen actpass y las respuestas active (RFC 8842, sección 5). Busque código que cambie a=setup en las descripciones o que envíe una respuesta al peer equivocado.</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>Offset</translation>
  </message>
  <message>
   <source>On this computer only.</source>
   <translation>Solo en este equipo.</translation>
  </message>
  <message>
   <source>One WebSocket for each person, as Chromium's developer tools save them.</source>
   <translation>Un WebSocket por persona, como los guardan las herramientas de desarrollo de Chromium.</translation>
  </message>
  <message>
   <source>One layer of simulcast, and what may be sent in it.</source>
   <translation>Una capa de simulcast y lo que se puede enviar en ella.</translation>
  </message>
  <message>
   <source>One row for each message, with its payload in the last column.</source>
   <translation>Una fila por mensaje, con su payload en la última columna.</translation>
  </message>
  <message>
   <source>One side has to be polite: it rolls its own offer back and answers the other. Use perfect negotiation (W3C webrtc-pc section 10.7); the one who was in the room first is polite.</source>
   <translation>Una parte tiene que ser «polite»: retira su propia oferta y responde a la otra. Use «perfect negotiation» (W3C webrtc-pc, sección 10.7); es «polite» quien estaba primero en la sala.</translation>
  </message>
  <message>
   <source>Only .local candidates</source>
   <translation>Solo candidatos .local</translation>
  </message>
  <message>
   <source>Only people with the link</source>
   <translation>Solo personas con el enlace</translation>
  </message>
  <message>
   <source>Only the host of the room may do this.</source>
   <translation>Solo el anfitrión de la sala puede hacerlo.</translation>
  </message>
  <message>
   <source>Only what is selected now: {0}.</source>
   <translation>Solo lo seleccionado ahora: {0}.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abierta</translation>
  </message>
  <message>
   <source>Open Callbox's own page, or allow that site with --allow-origin.</source>
   <translation>Abra la página propia de Callbox o permita ese sitio con --allow-origin.</translation>
  </message>
  <message>
   <source>Open Keychain Access: the search at the top right of the screen finds it.</source>
   <translation>Abra Acceso a Llaveros: lo encuentra la búsqueda de la parte superior derecha de la pantalla.</translation>
  </message>
  <message>
   <source>Open Settings and search for credentials.</source>
   <translation>Abra Ajustes y busque credenciales.</translation>
  </message>
  <message>
   <source>Open Settings, then General, then VPN &amp; Device Management.</source>
   <translation>Abra Ajustes, después General y después VPN &amp; gestión de dispositivos.</translation>
  </message>
  <message>
   <source>Open Settings, then Privacy &amp; Security, and choose View Certificates.</source>
   <translation>Abra Ajustes, después Privacidad &amp; Seguridad, y elija Ver certificados.</translation>
  </message>
  <message>
   <source>Open Settings, then Privacy and security, then Security, then Manage certificates.</source>
   <translation>Abra Configuración, después Privacidad y seguridad, después Seguridad y después Gestionar certificados.</translation>
  </message>
  <message>
   <source>Open Trusted Root Certification Authorities, then Certificates.</source>
   <translation>Abra Entidades de certificación raíz de confianza y después Certificados.</translation>
  </message>
  <message>
   <source>Open Trusted credentials, or View security certificates.</source>
   <translation>Abra Credenciales de confianza o Ver certificados de seguridad.</translation>
  </message>
  <message>
   <source>Open a new connection to join another room.</source>
   <translation>Abra una conexión nueva para entrar en otra sala.</translation>
  </message>
  <message>
   <source>Open files and sockets</source>
   <translation>Archivos y sockets abiertos</translation>
  </message>
  <message>
   <source>Open the address that begins with https://, and trust the certificate when the page asks for it.</source>
   <translation>Abra la dirección que empieza por https:// y confíe en el certificado cuando la página lo pida.</translation>
  </message>
  <message>
   <source>Open the room in a browser first.</source>
   <translation>Abra primero la sala en un navegador.</translation>
  </message>
  <message>
   <source>Open the stream of events again.</source>
   <translation>Abra de nuevo el flujo de eventos.</translation>
  </message>
  <message>
   <source>Open the tab User and tap {0}.</source>
   <translation>Abra la pestaña Usuario y toque {0}.</translation>
  </message>
  <message>
   <source>Opus with more than two channels.</source>
   <translation>Opus con más de dos canales.</translation>
  </message>
  <message>
   <source>Opus: speech and music, and the usual sound in WebRTC.</source>
   <translation>Opus: voz y música, el sonido habitual en WebRTC.</translation>
  </message>
  <message>
   <source>Other sites</source>
   <translation>Otros sitios</translation>
  </message>
  <message>
   <source>Out, Mbit/s</source>
   <translation>Salida, Mbit/s</translation>
  </message>
  <message>
   <source>Over plain HTTP, as WebSockets did not get through. It works just as well.</source>
   <translation>Por HTTP normal, porque los WebSockets no pasaron. Funciona igual de bien.</translation>
  </message>
  <message>
   <source>Packets from which lost ones can be computed.</source>
   <translation>Paquetes con los que se pueden calcular los perdidos.</translation>
  </message>
  <message>
   <source>Packets that are sent once more after a loss.</source>
   <translation>Paquetes que se reenvían tras una pérdida.</translation>
  </message>
  <message>
   <source>Packets with payload type {0} carry {1}.</source>
   <translation>Los paquetes con tipo de payload {0} llevan {1}.</translation>
  </message>
  <message>
   <source>Pair</source>
   <translation>Pareja</translation>
  </message>
  <message>
   <source>Parentheses can be 20 deep at most.</source>
   <translation>Los paréntesis pueden tener como máximo 20 niveles.</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>People in a room</source>
   <translation>Personas en una sala</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Puerto</translation>
  </message>
  <message>
   <source>Port of the admin API</source>
   <translation>Puerto de la API de administración</translation>
  </message>
  <message>
   <source>Port without TLS</source>
   <translation>Puerto sin TLS</translation>
  </message>
  <message>
   <source>Port {0} is used by another program.</source>
   <translation>Otro programa usa el puerto {0}.</translation>
  </message>
  <message>
   <source>Port {0} is used by {1}.</source>
   <translation>{1} usa el puerto {0}.</translation>
  </message>
  <message>
   <source>Press the Windows key and R, type certmgr.msc and press Enter.</source>
   <translation>Pulse la tecla Windows y R, escriba certmgr.msc y pulse Intro.</translation>
  </message>
  <message>
   <source>Priority</source>
   <translation>Prioridad</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problema</translation>
  </message>
  <message>
   <source>Processor, of one core</source>
   <translation>Procesador, de un núcleo</translation>
  </message>
  <message>
   <source>Proof of who this is, from an identity provider.</source>
   <translation>Prueba de quién es, de un proveedor de identidad.</translation>
  </message>
  <message>
   <source>Protocol</source>
   <translation>Protocolo</translation>
  </message>
  <message>
   <source>Put it in double quotes to search for it.</source>
   <translation>Póngalo entre comillas dobles para buscarlo.</translation>
  </message>
  <message>
   <source>Python collecting garbage</source>
   <translation>Recolector de basura de Python</translation>
  </message>
  <message>
   <source>Qt itself: painting, layout or input</source>
   <translation>El propio Qt: dibujo, disposición o entrada</translation>
  </message>
  <message>
   <source>RTCP</source>
   <translation>RTCP</translation>
  </message>
  <message>
   <source>RTCP reports may be short: feedback comes sooner.</source>
   <translation>Los informes RTCP pueden ser cortos: la respuesta llega antes.</translation>
  </message>
  <message>
   <source>RTP and RTCP share one port, or there is no call.</source>
   <translation>RTP y RTCP comparten un puerto, o no hay llamada.</translation>
  </message>
  <message>
   <source>RTP and RTCP share one port. WebRTC always wants that.</source>
   <translation>RTP y RTCP comparten un puerto. WebRTC siempre lo quiere así.</translation>
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
   <translation>Grabación de Callbox (.callbox)</translation>
  </message>
  <message>
   <source>Recordings of Callbox (*.callbox)</source>
   <translation>Grabaciones de Callbox (*.callbox)</translation>
  </message>
  <message>
   <source>Recordings of Callbox (*.callbox);;All files (*)</source>
   <translation>Grabaciones de Callbox (*.callbox);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Reload the page.</source>
   <translation>Vuelva a cargar la página.</translation>
  </message>
  <message>
   <source>Reload the page. If you write the client: compare its messages with PROTOCOL.md.</source>
   <translation>Vuelva a cargar la página. Si escribe el cliente: compare sus mensajes con PROTOCOL.md.</translation>
  </message>
  <message>
   <source>Remote</source>
   <translation>Remoto</translation>
  </message>
  <message>
   <source>Remove someone first.</source>
   <translation>Saque primero a alguien.</translation>
  </message>
  <message>
   <source>Report fewer candidate pairs at a time, and changes more often.</source>
   <translation>Informe de menos pares de candidatos a la vez, y de los cambios más a menudo.</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Sala</translation>
  </message>
  <message>
   <source>Round trip {0}</source>
   <translation>Ida y vuelta {0}</translation>
  </message>
  <message>
   <source>Rounds</source>
   <translation>Rondas</translation>
  </message>
  <message>
   <source>SCTP port {0}</source>
   <translation>Puerto SCTP {0}</translation>
  </message>
  <message>
   <source>Saved by Callbox</source>
   <translation>Guardado por Callbox</translation>
  </message>
  <message>
   <source>Scan the QR code again. A further name of this server is allowed with --allow-host.</source>
   <translation>Escanee otra vez el código QR. Otro nombre de este servidor se permite con --allow-host.</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Buscando…</translation>
  </message>
  <message>
   <source>Seen by</source>
   <translation>Visto por</translation>
  </message>
  <message>
   <source>Send `Authorization: Bearer …` with the token from the file admin-token in the server's folder.</source>
   <translation>Envíe `Authorization: Bearer …` con el token del archivo admin-token de la carpeta del servidor.</translation>
  </message>
  <message>
   <source>Send `hello` first.</source>
   <translation>Envíe primero `hello`.</translation>
  </message>
  <message>
   <source>Send it again, all of it at once.</source>
   <translation>Envíela de nuevo, completa y de una vez.</translation>
  </message>
  <message>
   <source>Send one JSON object in each text frame.</source>
   <translation>Envíe un objeto JSON en cada trama de texto.</translation>
  </message>
  <message>
   <source>Send the JSON in a text frame.</source>
   <translation>Envíe el JSON en una trama de texto.</translation>
  </message>
  <message>
   <source>Send the description as soon as setLocalDescription is done, before the candidates. On the other side keep candidates until setRemoteDescription is done (RFC 8838 section 11).</source>
   <translation>Envíe la descripción en cuanto termine setLocalDescription, antes que los candidatos. En el otro lado, guarde los candidatos hasta que termine setRemoteDescription (RFC 8838, sección 11).</translation>
  </message>
  <message>
   <source>Send this one again after `retryAfterMs`, and the rest more slowly.</source>
   <translation>Envíe este otra vez tras `retryAfterMs`, y el resto más despacio.</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>Enviando</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Servidor</translation>
  </message>
  <message>
   <source>Signaling</source>
   <translation>Señalización</translation>
  </message>
  <message>
   <source>Signaling messages are text, this one was binary.</source>
   <translation>Los mensajes de señalización son texto; este era binario.</translation>
  </message>
  <message>
   <source>Silence</source>
   <translation>Silencio</translation>
  </message>
  <message>
   <source>Simulcast</source>
   <translation>Simulcast</translation>
  </message>
  <message>
   <source>Sites whose pages may use this server, for example https://app.example, separated by commas.</source>
   <translation>Sitios cuyas páginas pueden usar este servidor, por ejemplo https://app.example, separados por comas.</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>Size of a report</source>
   <translation>Tamaño de un informe</translation>
  </message>
  <message>
   <source>Slowest callbacks</source>
   <translation>Callbacks más lentos</translation>
  </message>
  <message>
   <source>So far everything has arrived.</source>
   <translation>Hasta ahora ha llegado todo.</translation>
  </message>
  <message>
   <source>So many end a connection.</source>
   <translation>Tantos ponen fin a una conexión.</translation>
  </message>
  <message>
   <source>So many milliseconds of sound in each packet.</source>
   <translation>Tantos milisegundos de sonido en cada paquete.</translation>
  </message>
  <message>
   <source>So that other devices find this computer without its address.</source>
   <translation>Para que otros dispositivos encuentren este equipo sin su dirección.</translation>
  </message>
  <message>
   <source>Someone waits to be let in.</source>
   <translation>Alguien espera a que se le deje entrar.</translation>
  </message>
  <message>
   <source>Someone wants to join a room, or to go on after a lost connection.</source>
   <translation>Alguien quiere entrar en una sala o seguir tras perder la conexión.</translation>
  </message>
  <message>
   <source>Something is wrong with a connection.</source>
   <translation>Algo va mal con una conexión.</translation>
  </message>
  <message>
   <source>Something small that travels in the header of RTP packets.</source>
   <translation>Algo pequeño que viaja en la cabecera de los paquetes RTP.</translation>
  </message>
  <message>
   <source>Something went wrong inside Callbox.</source>
   <translation>Algo salió mal dentro de Callbox.</translation>
  </message>
  <message>
   <source>Sound that is not compressed.</source>
   <translation>Sonido sin comprimir.</translation>
  </message>
  <message>
   <source>Sound with a higher sampling rate (Hz) is not needed.</source>
   <translation>No hace falta sonido con una frecuencia de muestreo (Hz) mayor.</translation>
  </message>
  <message>
   <source>Sound.</source>
   <translation>Sonido.</translation>
  </message>
  <message>
   <source>Spikes</source>
   <translation>Picos</translation>
  </message>
  <message>
   <source>Stable</source>
   <translation>Estable</translation>
  </message>
  <message>
   <source>Start a server to see how its loop fares.</source>
   <translation>Inicie un servidor para ver cómo le va a su bucle.</translation>
  </message>
  <message>
   <source>Start it and call again.</source>
   <translation>Inícielo y llame de nuevo.</translation>
  </message>
  <message>
   <source>Start the server to see its signaling here.</source>
   <translation>Inicie el servidor para ver aquí su señalización.</translation>
  </message>
  <message>
   <source>Start the server, or check the address.</source>
   <translation>Inicie el servidor o compruebe la dirección.</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Streams</source>
   <translation>Flujos</translation>
  </message>
  <message>
   <source>Streams of RTP packets that belong together.</source>
   <translation>Flujos de paquetes RTP que van juntos.</translation>
  </message>
  <message>
   <source>Streams with the same name come from the same device, and are played in step.</source>
   <translation>Los flujos con el mismo nombre vienen del mismo dispositivo y se reproducen sincronizados.</translation>
  </message>
  <message>
   <source>Switch the faults off, or change the rule.</source>
   <translation>Desactive los fallos o cambie la regla.</translation>
  </message>
  <message>
   <source>Table for spreadsheets (.csv)</source>
   <translation>Tabla para hojas de cálculo (.csv)</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>Tablas (*.csv)</translation>
  </message>
  <message>
   <source>Tap {0}, then Remove Profile, and enter your passcode.</source>
   <translation>Toque {0}, después Eliminar perfil, y escriba el código.</translation>
  </message>
  <message>
   <source>Tell me about newer versions</source>
   <translation>Avisar de versiones más recientes</translation>
  </message>
  <message>
   <source>Test calls cannot run: a part they need could not be loaded.</source>
   <translation>No se pueden hacer llamadas de prueba: no se pudo cargar una parte necesaria.</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texto</translation>
  </message>
  <message>
   <source>The MediaStream, as it was written long ago.</source>
   <translation>El MediaStream, como se escribía hace tiempo.</translation>
  </message>
  <message>
   <source>The SCTP port inside DTLS: {0}. It is no port of the network.</source>
   <translation>El puerto SCTP dentro de DTLS: {0}. No es un puerto de la red.</translation>
  </message>
  <message>
   <source>The address that a STUN server saw.</source>
   <translation>La dirección que vio un servidor STUN.</translation>
  </message>
  <message>
   <source>The address under which a STUN server sees this device: {0}.</source>
   <translation>La dirección con la que un servidor STUN ve este dispositivo: {0}.</translation>
  </message>
  <message>
   <source>The answer does not let RTP and RTCP share a port. Browsers refuse that.</source>
   <translation>La respuesta no deja que RTP y RTCP compartan un puerto. Los navegadores lo rechazan.</translation>
  </message>
  <message>
   <source>The answer does not take simulcast: one size will be sent.</source>
   <translation>La respuesta no acepta simulcast: se enviará un solo tamaño.</translation>
  </message>
  <message>
   <source>The answer has no counterpart of this section: it needs one for each.</source>
   <translation>La respuesta no tiene equivalente de esta sección: necesita uno para cada una.</translation>
  </message>
  <message>
   <source>The answer rejects this section.</source>
   <translation>La respuesta rechaza esta sección.</translation>
  </message>
  <message>
   <source>The answer takes this section out of the bundle: it needs a connection of its own.</source>
   <translation>La respuesta saca esta sección del bundle: necesita una conexión propia.</translation>
  </message>
  <message>
   <source>The answer to a ping.</source>
   <translation>La respuesta a un ping.</translation>
  </message>
  <message>
   <source>The answering side begins the DTLS handshake.</source>
   <translation>La parte que responde inicia el handshake DTLS.</translation>
  </message>
  <message>
   <source>The answering side only receives, which mirrors a part of the offer.</source>
   <translation>La parte que responde solo recibe, lo que refleja una parte de la oferta.</translation>
  </message>
  <message>
   <source>The answering side only sends, which mirrors a part of the offer.</source>
   <translation>La parte que responde solo envía, lo que refleja una parte de la oferta.</translation>
  </message>
  <message>
   <source>The answering side sends, and the offering side receives.</source>
   <translation>La parte que responde envía y la que ofrece recibe.</translation>
  </message>
  <message>
   <source>The answering side wants nothing to be sent.</source>
   <translation>La parte que responde no quiere que se envíe nada.</translation>
  </message>
  <message>
   <source>The bitrate may change.</source>
   <translation>La tasa de bits puede cambiar.</translation>
  </message>
  <message>
   <source>The bot did not join in time.</source>
   <translation>El bot no se unió a tiempo.</translation>
  </message>
  <message>
   <source>The bot is not invited to this room.</source>
   <translation>El bot no está invitado a esta sala.</translation>
  </message>
  <message>
   <source>The bot sent more than the server takes.</source>
   <translation>El bot envió más de lo que acepta el servidor.</translation>
  </message>
  <message>
   <source>The bot was not let in.</source>
   <translation>No se dejó entrar al bot.</translation>
  </message>
  <message>
   <source>The bot was removed from the room.</source>
   <translation>Se expulsó al bot de la sala.</translation>
  </message>
  <message>
   <source>The bot's connection could not keep up.</source>
   <translation>La conexión del bot no pudo seguir el ritmo.</translation>
  </message>
  <message>
   <source>The call connected, but no picture arrived.</source>
   <translation>La llamada conectó, pero no llegó ninguna imagen.</translation>
  </message>
  <message>
   <source>The call did not connect in time.</source>
   <translation>La llamada no conectó a tiempo.</translation>
  </message>
  <message>
   <source>The call is not harmed. Times that were reported around the jump may be off by as much.</source>
   <translation>La llamada no sufre. Los tiempos comunicados alrededor del salto pueden desviarse otro tanto.</translation>
  </message>
  <message>
   <source>The call was stopped before a picture arrived.</source>
   <translation>La llamada se detuvo antes de que llegara una imagen.</translation>
  </message>
  <message>
   <source>The certificate authority of this computer lives here.</source>
   <translation>Aquí reside la autoridad de certificación de este equipo.</translation>
  </message>
  <message>
   <source>The clock of {a} jumped {seconds} s ahead of the clock of this computer.</source>
   <translation>El reloj de {a} saltó {seconds} s hacia delante respecto al reloj de este equipo.</translation>
  </message>
  <message>
   <source>The clock of {a} jumped {seconds} s back from the clock of this computer.</source>
   <translation>El reloj de {a} saltó {seconds} s hacia atrás respecto al reloj de este equipo.</translation>
  </message>
  <message>
   <source>The clocks of {count} clients jumped {seconds} s ahead at once: this computer has slept, or its own clock was set.</source>
   <translation>Los relojes de {count} clientes saltaron a la vez {seconds} s hacia delante: este equipo estuvo en reposo o se cambió su propio reloj.</translation>
  </message>
  <message>
   <source>The clocks of {count} clients jumped {seconds} s back at once: the clock of this computer was set.</source>
   <translation>Los relojes de {count} clientes saltaron a la vez {seconds} s hacia atrás: se cambió el reloj de este equipo.</translation>
  </message>
  <message>
   <source>The colour space of the picture.</source>
   <translation>El espacio de color de la imagen.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} broke and has not come back. Tried in vain (checks sent/answered): {pairs}.</source>
   <translation>La conexión entre {a} y {b} se rompió y no ha vuelto. Se intentó en vano (comprobaciones enviadas/respondidas): {pairs}.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} broke and has not come back. {a} can be reached at {own}; {b} at {others}.</source>
   <translation>La conexión entre {a} y {b} se rompió y no ha vuelto. A {a} se le alcanza en {own}; a {b}, en {others}.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} has been interrupted for {seconds} s.</source>
   <translation>La conexión entre {a} y {b} lleva {seconds} s interrumpida.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} was interrupted for {seconds} s and came back.</source>
   <translation>La conexión entre {a} y {b} se interrumpió {seconds} s y volvió.</translation>
  </message>
  <message>
   <source>The connection between {a} and {b} was interrupted {count} times, {seconds} s in all, and came back each time.</source>
   <translation>La conexión entre {a} y {b} se interrumpió {count} veces, {seconds} s en total, y volvió cada vez.</translation>
  </message>
  <message>
   <source>The connection is lost. They come back by themselves, or leave the room soon.</source>
   <translation>La conexión se perdió. La persona vuelve sola o saldrá pronto de la sala.</translation>
  </message>
  <message>
   <source>The connection to the server was lost ({0}).</source>
   <translation>Se perdió la conexión con el servidor ({0}).</translation>
  </message>
  <message>
   <source>The connection was interrupted</source>
   <translation>La conexión se interrumpió</translation>
  </message>
  <message>
   <source>The directions of media do not fit</source>
   <translation>Las direcciones de los medios no encajan</translation>
  </message>
  <message>
   <source>The earlier session is over, something of it would be missing.</source>
   <translation>La sesión anterior terminó; faltaría algo de ella.</translation>
  </message>
  <message>
   <source>The encryption handshake (DTLS) failed.</source>
   <translation>Falló el establecimiento del cifrado (DTLS).</translation>
  </message>
  <message>
   <source>The encryption handshake did not finish.</source>
   <translation>El establecimiento del cifrado no terminó.</translation>
  </message>
  <message>
   <source>The file cannot be read: {0}.</source>
   <translation>No se puede leer el archivo: {0}.</translation>
  </message>
  <message>
   <source>The file cannot be read: {0}. Check that it is still there and that you may open it.</source>
   <translation>No se puede leer el archivo: {0}. Compruebe que sigue ahí y que puede abrirlo.</translation>
  </message>
  <message>
   <source>The file is {0}: {1}</source>
   <translation>El archivo es {0}: {1}</translation>
  </message>
  <message>
   <source>The files do not belong together.</source>
   <translation>Los archivos no corresponden entre sí.</translation>
  </message>
  <message>
   <source>The folder is {0}: {1}</source>
   <translation>La carpeta es {0}: {1}</translation>
  </message>
  <message>
   <source>The hash of the certificate. Whoever answers the DTLS handshake with another one is not the other side.</source>
   <translation>El hash del certificado. Quien responda al handshake DTLS con otro no es la otra parte.</translation>
  </message>
  <message>
   <source>The headers of the video, ahead of it.</source>
   <translation>Las cabeceras del vídeo, antes de él.</translation>
  </message>
  <message>
   <source>The host closed this room.</source>
   <translation>El anfitrión cerró esta sala.</translation>
  </message>
  <message>
   <source>The host did not let you in.</source>
   <translation>El anfitrión no permitió la entrada.</translation>
  </message>
  <message>
   <source>The host lets nobody else in.</source>
   <translation>El anfitrión no deja entrar a nadie más.</translation>
  </message>
  <message>
   <source>The host of the room lets someone in, turns them away, or removes them.</source>
   <translation>El anfitrión de la sala deja entrar a alguien, lo rechaza o lo expulsa.</translation>
  </message>
  <message>
   <source>The host removed you from the call.</source>
   <translation>El anfitrión expulsó a esta persona de la llamada.</translation>
  </message>
  <message>
   <source>The host stopped or restarted Callbox.</source>
   <translation>El anfitrión detuvo o reinició Callbox.</translation>
  </message>
  <message>
   <source>The key for JSON Web Tokens cannot be used.</source>
   <translation>La clave para los JSON Web Tokens no se puede usar.</translation>
  </message>
  <message>
   <source>The keys for encrypted connections could not be read or written.</source>
   <translation>No se pudieron leer o escribir las claves de las conexiones cifradas.</translation>
  </message>
  <message>
   <source>The keys of this server could not be read, and were made anew.</source>
   <translation>No se pudieron leer las claves de este servidor y se crearon de nuevo.</translation>
  </message>
  <message>
   <source>The lag graph shows what it did. Close views that are not needed, or run the server without a window (callbox serve).</source>
   <translation>La gráfica del retraso muestra qué fue. Cierre las vistas que no hagan falta o ejecute el servidor sin ventana (callbox serve).</translation>
  </message>
  <message>
   <source>The largest message that this side takes on a data channel: {0} bytes.</source>
   <translation>El mensaje más grande que esta parte acepta en un canal de datos: {0} bytes.</translation>
  </message>
  <message>
   <source>The last line ends in the middle: what followed it is lost.</source>
   <translation>La última línea se corta a la mitad: lo que seguía se perdió.</translation>
  </message>
  <message>
   <source>The list was cleared</source>
   <translation>Se vació la lista</translation>
  </message>
  <message>
   <source>The loop was not measured</source>
   <translation>No se midió el bucle</translation>
  </message>
  <message>
   <source>The menu of the list brings back what was here.</source>
   <translation>El menú de la lista recupera lo que había aquí.</translation>
  </message>
  <message>
   <source>The most bandwidth that its sender wants to receive: {0}.</source>
   <translation>El mayor ancho de banda que su remitente quiere recibir: {0}.</translation>
  </message>
  <message>
   <source>The most frames a second: {0}.</source>
   <translation>El máximo de fotogramas por segundo: {0}.</translation>
  </message>
  <message>
   <source>The name of the session. WebRTC has none.</source>
   <translation>El nombre de la sesión. WebRTC no tiene.</translation>
  </message>
  <message>
   <source>The name of this DTLS association. Another one means a new handshake.</source>
   <translation>El nombre de esta asociación DTLS. Otro distinto significa un nuevo handshake.</translation>
  </message>
  <message>
   <source>The name of this section: {0}. Candidates and bundles point to it.</source>
   <translation>El nombre de esta sección: {0}. Los candidatos y bundles apuntan a él.</translation>
  </message>
  <message>
   <source>The name stands for a private address, which the browser hides until it may use the camera or microphone.</source>
   <translation>El nombre representa una dirección privada, que el navegador oculta hasta que puede usar la cámara o el micrófono.</translation>
  </message>
  <message>
   <source>The name under which this side answers connectivity checks. Another one means an ICE restart.</source>
   <translation>El nombre con el que esta parte responde a las comprobaciones de conectividad. Otro distinto significa un reinicio de ICE.</translation>
  </message>
  <message>
   <source>The offer calls this section {0}, and the answer {1}: the names have to be the same.</source>
   <translation>La oferta llama a esta sección {0} y la respuesta {1}: los nombres tienen que ser iguales.</translation>
  </message>
  <message>
   <source>The offer has {0} here, and the answer {1}: the sections have to stand in the same order.</source>
   <translation>La oferta tiene aquí {0} y la respuesta {1}: las secciones tienen que estar en el mismo orden.</translation>
  </message>
  <message>
   <source>The offer says {0} and the answer {1}: it is not clear who begins the DTLS handshake.</source>
   <translation>La oferta dice {0} y la respuesta {1}: no está claro quién inicia el handshake DTLS.</translation>
  </message>
  <message>
   <source>The offer says {0} and the answer {1}: these do not go together.</source>
   <translation>La oferta dice {0} y la respuesta {1}: no son compatibles.</translation>
  </message>
  <message>
   <source>The offer that crossed it, from {0}</source>
   <translation>La oferta que se cruzó con ella, de {0}</translation>
  </message>
  <message>
   <source>The offering side begins the DTLS handshake.</source>
   <translation>La parte que ofrece inicia el handshake DTLS.</translation>
  </message>
  <message>
   <source>The offering side sends, and the answering side receives.</source>
   <translation>La parte que ofrece envía y la que responde recibe.</translation>
  </message>
  <message>
   <source>The other side agrees.</source>
   <translation>La otra parte está de acuerdo.</translation>
  </message>
  <message>
   <source>The other side chooses who begins the DTLS handshake.</source>
   <translation>La otra parte elige quién inicia el handshake DTLS.</translation>
  </message>
  <message>
   <source>The other side did not answer.</source>
   <translation>El otro lado no respondió.</translation>
  </message>
  <message>
   <source>The other side ended the call.</source>
   <translation>El otro lado terminó la llamada.</translation>
  </message>
  <message>
   <source>The other side sent a description that cannot be read.</source>
   <translation>La otra parte envió una descripción que no se puede leer.</translation>
  </message>
  <message>
   <source>The page is not secure</source>
   <translation>La página no es segura</translation>
  </message>
  <message>
   <source>The parameters of a codec.</source>
   <translation>Los parámetros de un códec.</translation>
  </message>
  <message>
   <source>The password for connectivity checks. It is a secret.</source>
   <translation>La contraseña para las comprobaciones de conectividad. Es un secreto.</translation>
  </message>
  <message>
   <source>The path (ICE) failed.</source>
   <translation>Falló el camino (ICE).</translation>
  </message>
  <message>
   <source>The peer {0} is not there.</source>
   <translation>El par {0} no está.</translation>
  </message>
  <message>
   <source>The picture could not be saved as {0}: {1}.</source>
   <translation>No se pudo guardar la imagen como {0}: {1}.</translation>
  </message>
  <message>
   <source>The picture was saved with the newest {0:,} of {1:,} messages: it would have been too high.</source>
   <translation>La imagen se guardó con los {0:,} mensajes más recientes de {1:,}: habría sido demasiado alta.</translation>
  </message>
  <message>
   <source>The picture was saved without {0:,} columns: it would have been too wide.</source>
   <translation>La imagen se guardó sin {0:,} columnas: habría sido demasiado ancha.</translation>
  </message>
  <message>
   <source>The picture was saved.</source>
   <translation>La imagen se guardó.</translation>
  </message>
  <message>
   <source>The profile of AV1: 0 is the main one.</source>
   <translation>El perfil de AV1: 0 es el principal.</translation>
  </message>
  <message>
   <source>The profile. Only equal profiles go together.</source>
   <translation>El perfil. Solo los perfiles iguales son compatibles.</translation>
  </message>
  <message>
   <source>The request did not come to its end in time.</source>
   <translation>La petición no llegó a su fin a tiempo.</translation>
  </message>
  <message>
   <source>The rest is not shown.</source>
   <translation>El resto no se muestra.</translation>
  </message>
  <message>
   <source>The room is locked.</source>
   <translation>La sala está bloqueada.</translation>
  </message>
  <message>
   <source>The room of the QR code: letters, digits, - and _.</source>
   <translation>La sala del código QR: letras, cifras, - y _.</translation>
  </message>
  <message>
   <source>The room was closed.</source>
   <translation>La sala se cerró.</translation>
  </message>
  <message>
   <source>The room was locked or opened, or people have to knock from now on.</source>
   <translation>La sala se bloqueó o se abrió, o desde ahora hay que llamar.</translation>
  </message>
  <message>
   <source>The same picture in several sizes: {0}.</source>
   <translation>La misma imagen en varios tamaños: {0}.</translation>
  </message>
  <message>
   <source>The same picture is sent in several sizes at once.</source>
   <translation>La misma imagen se envía en varios tamaños a la vez.</translation>
  </message>
  <message>
   <source>The same side had offered before, and got no answer.</source>
   <translation>La misma parte ya había ofrecido y no tuvo respuesta.</translation>
  </message>
  <message>
   <source>The server does not know this type of message.</source>
   <translation>El servidor no conoce este tipo de mensaje.</translation>
  </message>
  <message>
   <source>The server ended the call.</source>
   <translation>El servidor terminó la llamada.</translation>
  </message>
  <message>
   <source>The server has as many connections as it can take.</source>
   <translation>El servidor tiene todas las conexiones que puede aceptar.</translation>
  </message>
  <message>
   <source>The server heard nothing from the bot for a while.</source>
   <translation>El servidor no supo nada del bot durante un rato.</translation>
  </message>
  <message>
   <source>The server is another version of Callbox.</source>
   <translation>El servidor es otra versión de Callbox.</translation>
  </message>
  <message>
   <source>The server refused something, or ends the connection.</source>
   <translation>El servidor rechazó algo o termina la conexión.</translation>
  </message>
  <message>
   <source>The server speaks {0}.</source>
   <translation>El servidor habla {0}.</translation>
  </message>
  <message>
   <source>The server takes no more connections.</source>
   <translation>El servidor no acepta más conexiones.</translation>
  </message>
  <message>
   <source>The server was stopped.</source>
   <translation>El servidor se detuvo.</translation>
  </message>
  <message>
   <source>The server's certificate is not trusted here.</source>
   <translation>Aquí no se confía en el certificado del servidor.</translation>
  </message>
  <message>
   <source>The settings file could not be understood.</source>
   <translation>No se entendió el archivo de ajustes.</translation>
  </message>
  <message>
   <source>The sizes in which the same picture is sent.</source>
   <translation>Los tamaños en que se envía la misma imagen.</translation>
  </message>
  <message>
   <source>The tones of telephone keys (DTMF).</source>
   <translation>Los tonos de las teclas del teléfono (DTMF).</translation>
  </message>
  <message>
   <source>The track, as it was written long ago.</source>
   <translation>La pista, como se escribía hace tiempo.</translation>
  </message>
  <message>
   <source>The two are in different networks</source>
   <translation>Los dos están en redes distintas</translation>
  </message>
  <message>
   <source>The two directions may differ in size and rate.</source>
   <translation>Las dos direcciones pueden diferir en tamaño y tasa.</translation>
  </message>
  <message>
   <source>The two have no codec in common</source>
   <translation>Los dos no tienen ningún códec en común</translation>
  </message>
  <message>
   <source>The version of SDP. It is always 0.</source>
   <translation>La versión de SDP. Siempre es 0.</translation>
  </message>
  <message>
   <source>The whole process stood still, or other programs had the processor</source>
   <translation>Todo el proceso se paró, u otros programas tenían el procesador</translation>
  </message>
  <message>
   <source>The whole session</source>
   <translation>Toda la sesión</translation>
  </message>
  <message>
   <source>The {device} of {a} is on, but what was agreed with {b} does not let {a} send {kind}.</source>
   <translation>El dispositivo de {a} está encendido ({device}), pero lo acordado con {b} no deja que {a} envíe {kind}.</translation>
  </message>
  <message>
   <source>Their connection to the server is lost. They may come back.</source>
   <translation>Su conexión con el servidor se perdió. Puede que vuelva.</translation>
  </message>
  <message>
   <source>There are too many candidates for one description.</source>
   <translation>Hay demasiados candidatos para una descripción.</translation>
  </message>
  <message>
   <source>There is no connection in this dump: it was saved before or after the call.</source>
   <translation>En este volcado no hay ninguna conexión: se guardó antes o después de la llamada.</translation>
  </message>
  <message>
   <source>There is no field “{0}”.</source>
   <translation>No existe el campo «{0}».</translation>
  </message>
  <message>
   <source>There is no open offer that this could answer.</source>
   <translation>No hay ninguna oferta abierta a la que esto pueda responder.</translation>
  </message>
  <message>
   <source>There is no place left in this room.</source>
   <translation>No queda sitio en esta sala.</translation>
  </message>
  <message>
   <source>There is no room `{0}`.</source>
   <translation>No hay ninguna sala `{0}`.</translation>
  </message>
  <message>
   <source>There is no such invite.</source>
   <translation>Esa invitación no existe.</translation>
  </message>
  <message>
   <source>There is not enough memory for this picture.</source>
   <translation>No hay memoria suficiente para esta imagen.</translation>
  </message>
  <message>
   <source>There is nothing at this address.</source>
   <translation>No hay nada en esta dirección.</translation>
  </message>
  <message>
   <source>There is nothing in these parentheses.</source>
   <translation>No hay nada en estos paréntesis.</translation>
  </message>
  <message>
   <source>These sections are played in step: {0}.</source>
   <translation>Estas secciones se reproducen sincronizadas: {0}.</translation>
  </message>
  <message>
   <source>These sections belong together.</source>
   <translation>Estas secciones van juntas.</translation>
  </message>
  <message>
   <source>These sections share one connection: {0}.</source>
   <translation>Estas secciones comparten una conexión: {0}.</translation>
  </message>
  <message>
   <source>They appear here when the first browser joins a room.</source>
   <translation>Aparecen aquí cuando el primer navegador entra en una sala.</translation>
  </message>
  <message>
   <source>They are back in the same session. What they missed follows.</source>
   <translation>La persona ha vuelto a la misma sesión. A continuación llega lo que se perdió.</translation>
  </message>
  <message>
   <source>They are back, and the others hear of it.</source>
   <translation>La persona ha vuelto, y los demás lo saben.</translation>
  </message>
  <message>
   <source>They are in the room, and the others hear of it.</source>
   <translation>La persona está en la sala, y los demás lo saben.</translation>
  </message>
  <message>
   <source>They are in, and hear who else is.</source>
   <translation>La persona está dentro y sabe quién más está.</translation>
  </message>
  <message>
   <source>They are out of the room, and nobody was left to hear of it.</source>
   <translation>La persona salió de la sala y no quedaba nadie para saberlo.</translation>
  </message>
  <message>
   <source>They are out of the room, and the others hear of it.</source>
   <translation>La persona salió de la sala, y los demás lo saben.</translation>
  </message>
  <message>
   <source>They do not wait any more.</source>
   <translation>La persona ya no espera.</translation>
  </message>
  <message>
   <source>They have no codec in common.</source>
   <translation>No tienen ningún códec en común.</translation>
  </message>
  <message>
   <source>They have to wait until someone lets them in.</source>
   <translation>La persona tiene que esperar a que alguien la deje entrar.</translation>
  </message>
  <message>
   <source>They leave, or load the page again.</source>
   <translation>La persona se va o vuelve a cargar la página.</translation>
  </message>
  <message>
   <source>They may have left: wait for `peer-joined`.</source>
   <translation>Puede que se haya ido: espere a `peer-joined`.</translation>
  </message>
  <message>
   <source>They repair payload type {0}.</source>
   <translation>Reparan el tipo de payload {0}.</translation>
  </message>
  <message>
   <source>This address cannot be used that way.</source>
   <translation>Esta dirección no se puede usar así.</translation>
  </message>
  <message>
   <source>This client sent too much that cannot be understood.</source>
   <translation>Este cliente envió demasiado que no se puede entender.</translation>
  </message>
  <message>
   <source>This computer does not have that address.</source>
   <translation>Este equipo no tiene esa dirección.</translation>
  </message>
  <message>
   <source>This computer only</source>
   <translation>Solo este equipo</translation>
  </message>
  <message>
   <source>This connection is over.</source>
   <translation>Esta conexión ha terminado.</translation>
  </message>
  <message>
   <source>This description is larger than any call needs.</source>
   <translation>Esta descripción es más grande de lo que necesita cualquier llamada.</translation>
  </message>
  <message>
   <source>This double quote is not closed.</source>
   <translation>Esta comilla doble no se cierra.</translation>
  </message>
  <message>
   <source>This dump is from another time than the recording: look whether that browser's clock was right.</source>
   <translation>Este volcado es de otro momento que la grabación: mire si el reloj de ese navegador iba bien.</translation>
  </message>
  <message>
   <source>This file is too large to be opened ({0}). Save a selection only, or split it as docs/recordings.md says.</source>
   <translation>Este archivo es demasiado grande para abrirlo ({0}). Guarde solo una selección o divídalo como dice docs/recordings.md.</translation>
  </message>
  <message>
   <source>This holds for every payload type.</source>
   <translation>Esto vale para todos los tipos de payload.</translation>
  </message>
  <message>
   <source>This is a second one. Log out and in again to end the first, and start Callbox anew.</source>
   <translation>Este es un segundo Callbox. Cierre la sesión y vuelva a abrirla para terminar el primero, y abra Callbox de nuevo.</translation>
  </message>
  <message>
   <source>This is no dump of webrtc-internals. Open chrome://webrtc-internals in the browser, choose “Download the ‘webrtc-internals dump’”, and add that file.</source>
   <translation>Esto no es un volcado de webrtc-internals. Abra chrome://webrtc-internals en el navegador, elija «Download the ‘webrtc-internals dump’» y añada ese archivo.</translation>
  </message>
  <message>
   <source>This is no line of SDP. A browser refuses a description that has one.</source>
   <translation>Esto no es una línea de SDP. Un navegador rechaza una descripción que la tenga.</translation>
  </message>
  <message>
   <source>This is no recording of Callbox. Choose a file that ends in .callbox; a dump of webrtc-internals is added to a recording that is open.</source>
   <translation>Esto no es una grabación de Callbox. Elija un archivo que termine en .callbox; un volcado de webrtc-internals se añade a una grabación abierta.</translation>
  </message>
  <message>
   <source>This line is no candidate (RFC 8839).</source>
   <translation>Esta línea no es un candidato (RFC 8839).</translation>
  </message>
  <message>
   <source>This message is larger than the server accepts.</source>
   <translation>Este mensaje es más grande de lo que acepta el servidor.</translation>
  </message>
  <message>
   <source>This message is not JSON.</source>
   <translation>Este mensaje no es JSON.</translation>
  </message>
  <message>
   <source>This message was lost on purpose: a fault rule says so.</source>
   <translation>Este mensaje se perdió a propósito: así lo dice una regla de fallo.</translation>
  </message>
  <message>
   <source>This needs the admin token.</source>
   <translation>Esto requiere el token de administración.</translation>
  </message>
  <message>
   <source>This page is from another version of Callbox.</source>
   <translation>Esta página es de otra versión de Callbox.</translation>
  </message>
  <message>
   <source>This pair is in use.</source>
   <translation>Este par está en uso.</translation>
  </message>
  <message>
   <source>This parenthesis is not closed.</source>
   <translation>Este paréntesis no se cierra.</translation>
  </message>
  <message>
   <source>This parenthesis was not opened.</source>
   <translation>Este paréntesis no se abrió.</translation>
  </message>
  <message>
   <source>This recording was made by a newer version of Callbox (format {0}). Update Callbox to open it.</source>
   <translation>Esta grabación se hizo con una versión más nueva de Callbox (formato {0}). Actualice Callbox para abrirla.</translation>
  </message>
  <message>
   <source>This report is larger than the server takes.</source>
   <translation>Este informe es más grande de lo que acepta el servidor.</translation>
  </message>
  <message>
   <source>This request cannot be understood.</source>
   <translation>Esta petición no se puede entender.</translation>
  </message>
  <message>
   <source>This room is full.</source>
   <translation>Esta sala está llena.</translation>
  </message>
  <message>
   <source>This section only exists inside its bundle: it has no port of its own.</source>
   <translation>Esta sección solo existe dentro de su bundle: no tiene puerto propio.</translation>
  </message>
  <message>
   <source>This section was not offered. An answer cannot add one.</source>
   <translation>Esta sección no se ofreció. Una respuesta no puede añadir ninguna.</translation>
  </message>
  <message>
   <source>This side begins the DTLS handshake, as its client.</source>
   <translation>Esta parte inicia el handshake DTLS, como cliente.</translation>
  </message>
  <message>
   <source>This side has a reachable address and only answers checks, as servers do.</source>
   <translation>Esta parte tiene una dirección alcanzable y solo responde a comprobaciones, como hacen los servidores.</translation>
  </message>
  <message>
   <source>This side waits for the DTLS handshake, as its server.</source>
   <translation>Esta parte espera el handshake DTLS, como servidor.</translation>
  </message>
  <message>
   <source>This system does not let Callbox use that port.</source>
   <translation>Este sistema no deja que Callbox use ese puerto.</translation>
  </message>
  <message>
   <source>This window</source>
   <translation>Esta ventana</translation>
  </message>
  <message>
   <source>Those that are read from the file appear here.</source>
   <translation>Lo que se lee del archivo aparece aquí.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Hora</translation>
  </message>
  <message>
   <source>Time to come back</source>
   <translation>Tiempo para volver</translation>
  </message>
  <message>
   <source>Time to say hello</source>
   <translation>Tiempo para decir hello</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>Tiempos</translation>
  </message>
  <message>
   <source>To</source>
   <translation>A</translation>
  </message>
  <message>
   <source>To which MediaStream the track belongs.</source>
   <translation>A qué MediaStream pertenece la pista.</translation>
  </message>
  <message>
   <source>To which MediaStream the track belongs: the page sees both names.</source>
   <translation>A qué MediaStream pertenece la pista: la página ve ambos nombres.</translation>
  </message>
  <message>
   <source>To which layer of simulcast a packet belongs.</source>
   <translation>A qué capa de simulcast pertenece un paquete.</translation>
  </message>
  <message>
   <source>To which section a packet belongs: a bundle has only one port.</source>
   <translation>A qué sección pertenece un paquete: un bundle tiene un solo puerto.</translation>
  </message>
  <message>
   <source>Too many connections come from your address.</source>
   <translation>Desde esta dirección llegan demasiadas conexiones.</translation>
  </message>
  <message>
   <source>Try a * in place of single values.</source>
   <translation>Pruebe un * en lugar de valores sueltos.</translation>
  </message>
  <message>
   <source>Try again. If it stays, send the log to the people who make Callbox.</source>
   <translation>Inténtelo de nuevo. Si persiste, envíe el registro a quienes hacen Callbox.</translation>
  </message>
  <message>
   <source>Two offers crossed, and neither was answered</source>
   <translation>Dos ofertas se cruzaron y ninguna tuvo respuesta</translation>
  </message>
  <message>
   <source>Two offers crossed, and one gave way</source>
   <translation>Dos ofertas se cruzaron y una cedió</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Under Authorities, find Callbox in the list and select {0} below it.</source>
   <translation>En Autoridades, busque Callbox en la lista y seleccione {0} debajo.</translation>
  </message>
  <message>
   <source>Unknown attributes</source>
   <translation>Atributos desconocidos</translation>
  </message>
  <message>
   <source>Unlock it and call again.</source>
   <translation>Desbloquéela y llame de nuevo.</translation>
  </message>
  <message>
   <source>Use a method that `Allow` names.</source>
   <translation>Use un método de los que nombra `Allow`.</translation>
  </message>
  <message>
   <source>Use the same version on both sides.</source>
   <translation>Use la misma versión en ambos lados.</translation>
  </message>
  <message>
   <source>VP8: video that every browser knows.</source>
   <translation>VP8: vídeo que todo navegador conoce.</translation>
  </message>
  <message>
   <source>VP9: video, better than VP8 at the same bandwidth, with layers.</source>
   <translation>VP9: vídeo, mejor que VP8 con el mismo ancho de banda, con capas.</translation>
  </message>
  <message>
   <source>VPN</source>
   <translation>VPN</translation>
  </message>
  <message>
   <source>Via</source>
   <translation>Vía</translation>
  </message>
  <message>
   <source>Virtual</source>
   <translation>Virtual</translation>
  </message>
  <message>
   <source>Wait a moment. You will be connected again by itself.</source>
   <translation>Espere un momento. La conexión se restablecerá sola.</translation>
  </message>
  <message>
   <source>Wait until others have left. You will be connected again by itself.</source>
   <translation>Espere a que otros se vayan. La conexión se restablecerá sola.</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <source>Waiting for an offer from {0}</source>
   <translation>Esperando una oferta de {0}</translation>
  </message>
  <message>
   <source>Waiting for candidates from {0}</source>
   <translation>Esperando candidatos de {0}</translation>
  </message>
  <message>
   <source>Waiting for the answer of {0}</source>
   <translation>Esperando la respuesta de {0}</translation>
  </message>
  <message>
   <source>Wants to come in: let them in, or turn them away.</source>
   <translation>Quiere entrar: deje que entre o rechace.</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Aviso</translation>
  </message>
  <message>
   <source>WebSocket</source>
   <translation>WebSocket</translation>
  </message>
  <message>
   <source>WebSockets without TLS</source>
   <translation>WebSockets sin TLS</translation>
  </message>
  <message>
   <source>What Callbox does not know. Those who do not know it ignore it.</source>
   <translation>Lo que Callbox no conoce. Quien no lo conoce lo ignora.</translation>
  </message>
  <message>
   <source>What a browser measured, and what happened to its connection. Only Callbox hears it.</source>
   <translation>Lo que midió un navegador y lo que le pasó a su conexión. Solo lo oye Callbox.</translation>
  </message>
  <message>
   <source>What came back: {0}.</source>
   <translation>Lo que volvió: {0}.</translation>
  </message>
  <message>
   <source>What came could not be read.</source>
   <translation>Lo que llegó no se pudo leer.</translation>
  </message>
  <message>
   <source>What is good in it is used. Compare it with the documentation, and start Callbox again.</source>
   <translation>Lo que está bien en él se usa. Compárelo con la documentación y reinicie Callbox.</translation>
  </message>
  <message>
   <source>What is no SDP at all. A browser refuses it.</source>
   <translation>Lo que no es SDP en absoluto. Un navegador lo rechaza.</translation>
  </message>
  <message>
   <source>What it was is not known</source>
   <translation>No se sabe qué fue</translation>
  </message>
  <message>
   <source>What the picture shows: {0}.</source>
   <translation>Qué muestra la imagen: {0}.</translation>
  </message>
  <message>
   <source>What the receiver may ask of the sender, or report to it.</source>
   <translation>Lo que el receptor puede pedir al emisor o comunicarle.</translation>
  </message>
  <message>
   <source>What this side can do in ICE.</source>
   <translation>Qué sabe hacer esta parte en ICE.</translation>
  </message>
  <message>
   <source>What travels with each packet besides the media.</source>
   <translation>Lo que viaja con cada paquete además de los medios.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>When the packet was sent: for finding the bandwidth.</source>
   <translation>Cuándo se envió el paquete: para hallar el ancho de banda.</translation>
  </message>
  <message>
   <source>When the picture was taken: for keeping sound and picture together.</source>
   <translation>Cuándo se tomó la imagen: para mantener juntos sonido e imagen.</translation>
  </message>
  <message>
   <source>When the session begins and ends. WebRTC does not use it.</source>
   <translation>Cuándo empieza y acaba la sesión. WebRTC no lo usa.</translation>
  </message>
  <message>
   <source>Where RTCP would go if it did not share the port with RTP.</source>
   <translation>Adónde iría RTCP si no compartiera el puerto con RTP.</translation>
  </message>
  <message>
   <source>Whether a new connection is made or the old one goes on.</source>
   <translation>Si se establece una conexión nueva o sigue la antigua.</translation>
  </message>
  <message>
   <source>Whether it is a camera or a screen.</source>
   <translation>Si es una cámara o una pantalla.</translation>
  </message>
  <message>
   <source>Whether log lines may name the addresses of clients.</source>
   <translation>Si las líneas del registro pueden nombrar las direcciones de los clientes.</translation>
  </message>
  <message>
   <source>Whether media is sent, received, both or neither.</source>
   <translation>Si los medios se envían, se reciben, ambas cosas o ninguna.</translation>
  </message>
  <message>
   <source>Which codec a payload type stands for.</source>
   <translation>Qué códec representa un tipo de payload.</translation>
  </message>
  <message>
   <source>Which frames others depend on.</source>
   <translation>De qué fotogramas dependen otros.</translation>
  </message>
  <message>
   <source>Which layer of simulcast a packet repairs.</source>
   <translation>Qué capa de simulcast repara un paquete.</translation>
  </message>
  <message>
   <source>Which layers of simulcast are being sent.</source>
   <translation>Qué capas de simulcast se están enviando.</translation>
  </message>
  <message>
   <source>Which of the other side's addresses are in use.</source>
   <translation>Qué direcciones de la otra parte están en uso.</translation>
  </message>
  <message>
   <source>Which sections share one connection.</source>
   <translation>Qué secciones comparten una conexión.</translation>
  </message>
  <message>
   <source>Which sizes of picture are wanted.</source>
   <translation>Qué tamaños de imagen se desean.</translation>
  </message>
  <message>
   <source>Which streams of packets come, and to which MediaStream they belong.</source>
   <translation>Qué flujos de paquetes llegan y a qué MediaStream pertenecen.</translation>
  </message>
  <message>
   <source>Who begins the DTLS handshake.</source>
   <translation>Quién inicia el handshake DTLS.</translation>
  </message>
  <message>
   <source>Who comes now waits until you let them in.</source>
   <translation>Quien llegue ahora espera a que se le deje entrar.</translation>
  </message>
  <message>
   <source>Who lost the connection keeps the place for so long.</source>
   <translation>Quien pierde la conexión conserva su sitio este tiempo.</translation>
  </message>
  <message>
   <source>Who made the description, and what holds for all of it.</source>
   <translation>Quién hizo la descripción y qué vale para toda ella.</translation>
  </message>
  <message>
   <source>Who made the description: a number for the session, and one that goes up with each change. The address means nothing here.</source>
   <translation>Quién hizo la descripción: un número para la sesión y otro que sube con cada cambio. La dirección no significa nada aquí.</translation>
  </message>
  <message>
   <source>Who may come in</source>
   <translation>Quién puede entrar</translation>
  </message>
  <message>
   <source>Who opens the link sees it, and so does the title of this window. It may stay empty.</source>
   <translation>Lo ve quien abre el enlace, y está en el título de esta ventana. Puede quedar vacío.</translation>
  </message>
  <message>
   <source>Whoever answers adds its tracks, or sets the direction of the transceivers, after setRemoteDescription and before createAnswer. Whoever wants to send later has to offer again.</source>
   <translation>Quien responde añade sus pistas, o fija la dirección de los transceivers, después de setRemoteDescription y antes de createAnswer. Quien quiera enviar más tarde tiene que ofrecer de nuevo.</translation>
  </message>
  <message>
   <source>Whoever opens the link can come in.</source>
   <translation>Quien abra el enlace puede entrar.</translation>
  </message>
  <message>
   <source>Whoever wrote this wants to receive, and sends nothing.</source>
   <translation>Quien escribió esto quiere recibir y no envía nada.</translation>
  </message>
  <message>
   <source>Whoever wrote this wants to send and to receive.</source>
   <translation>Quien escribió esto quiere enviar y recibir.</translation>
  </message>
  <message>
   <source>Whoever wrote this wants to send, and to receive nothing.</source>
   <translation>Quien escribió esto quiere enviar y no recibir nada.</translation>
  </message>
  <message>
   <source>Wi-Fi</source>
   <translation>Wi-Fi</translation>
  </message>
  <message>
   <source>Windows</source>
   <translation>Windows</translation>
  </message>
  <message>
   <source>Without: {0}.</source>
   <translation>Sin: {0}.</translation>
  </message>
  <message>
   <source>Write " at the end of the text.</source>
   <translation>Escriba " al final del texto.</translation>
  </message>
  <message>
   <source>Write ) at its end.</source>
   <translation>Escriba ) al final.</translation>
  </message>
  <message>
   <source>Write {1}</source>
   <translation>Escriba {1}</translation>
  </message>
  <message>
   <source>You are not invited to this room, or not any more.</source>
   <translation>No hay invitación para esta sala, o ya no vale.</translation>
  </message>
  <message>
   <source>You have joined a room already.</source>
   <translation>Ya se ha unido a una sala.</translation>
  </message>
  <message>
   <source>You have not joined a room yet.</source>
   <translation>Aún no se ha unido a una sala.</translation>
  </message>
  <message>
   <source>You have opened this call somewhere else.</source>
   <translation>Esta llamada se abrió en otro sitio.</translation>
  </message>
  <message>
   <source>You will be connected again as soon as it is back.</source>
   <translation>La conexión se restablecerá en cuanto vuelva.</translation>
  </message>
  <message>
   <source>Your connection could not keep up.</source>
   <translation>Esta conexión no pudo seguir el ritmo.</translation>
  </message>
  <message>
   <source>Your rule {0} changed it: {1}.</source>
   <translation>Su regla {0} lo cambió: {1}.</translation>
  </message>
  <message>
   <source>Zip files (*.zip)</source>
   <translation>Archivos zip (*.zip)</translation>
  </message>
  <message>
   <source>`name` takes up to {0} characters of plain text</source>
   <translation>`name` admite hasta {0} caracteres de texto sencillo</translation>
  </message>
  <message>
   <source>`room` takes up to 64 letters, digits, _ and -</source>
   <translation>`room` admite hasta 64 letras, cifras, _ y -</translation>
  </message>
  <message>
   <source>`updates.check` needs an address to ask: whoever gave you Callbox may name one</source>
   <translation>`updates.check` necesita una dirección a la que preguntar: quien facilitó Callbox puede indicar una</translation>
  </message>
  <message>
   <source>`updates.feed` takes an address that begins with https://</source>
   <translation>`updates.feed` necesita una dirección que empiece por https://</translation>
  </message>
  <message>
   <source>`{0}` must be a number</source>
   <translation>`{0}` debe ser un número</translation>
  </message>
  <message>
   <source>a quality of the message</source>
   <translation>una cualidad del mensaje</translation>
  </message>
  <message>
   <source>addresses</source>
   <translation>direcciones</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>respuesta</translation>
  </message>
  <message>
   <source>audio</source>
   <translation>audio</translation>
  </message>
  <message>
   <source>behind it: {0}</source>
   <translation>detrás: {0}</translation>
  </message>
  <message>
   <source>browser</source>
   <translation>navegador</translation>
  </message>
  <message>
   <source>callbacks</source>
   <translation>callbacks</translation>
  </message>
  <message>
   <source>camera</source>
   <translation>cámara</translation>
  </message>
  <message>
   <source>camera off</source>
   <translation>cámara apagada</translation>
  </message>
  <message>
   <source>camera on</source>
   <translation>cámara encendida</translation>
  </message>
  <message>
   <source>candidate error {0}</source>
   <translation>error de candidato {0}</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>no se puede leer</translation>
  </message>
  <message>
   <source>chat texts</source>
   <translation>textos del chat</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>cerrado</translation>
  </message>
  <message>
   <source>corrupted</source>
   <translation>corrompido</translation>
  </message>
  <message>
   <source>delayed</source>
   <translation>retrasado</translation>
  </message>
  <message>
   <source>disconnected</source>
   <translation>desconectado</translation>
  </message>
  <message>
   <source>dropped</source>
   <translation>descartado</translation>
  </message>
  <message>
   <source>duplicated</source>
   <translation>duplicado</translation>
  </message>
  <message>
   <source>early</source>
   <translation>antes</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>todos</translation>
  </message>
  <message>
   <source>failed: {0}</source>
   <translation>falló: {0}</translation>
  </message>
  <message>
   <source>fingerprints</source>
   <translation>huellas</translation>
  </message>
  <message>
   <source>first frame: {0}</source>
   <translation>primer fotograma: {0}</translation>
  </message>
  <message>
   <source>glare</source>
   <translation>glare</translation>
  </message>
  <message>
   <source>glare: it ignored the other's offer</source>
   <translation>glare: ignoró la oferta de la otra parte</translation>
  </message>
  <message>
   <source>glare: it took back its own offer</source>
   <translation>glare: retiró su propia oferta</translation>
  </message>
  <message>
   <source>hidden by the browser (mDNS)</source>
   <translation>oculto por el navegador (mDNS)</translation>
  </message>
  <message>
   <source>hidden:{0}</source>
   <translation>oculto:{0}</translation>
  </message>
  <message>
   <source>iLBC: telephone sound that stands some loss.</source>
   <translation>iLBC: sonido de teléfono que soporta algo de pérdida.</translation>
  </message>
  <message>
   <source>iPhone and iPad</source>
   <translation>iPhone y iPad</translation>
  </message>
  <message>
   <source>iSAC: speech, in older browsers.</source>
   <translation>iSAC: voz, en navegadores antiguos.</translation>
  </message>
  <message>
   <source>in step with this computer</source>
   <translation>en hora con este equipo</translation>
  </message>
  <message>
   <source>it is empty.</source>
   <translation>está vacío.</translation>
  </message>
  <message>
   <source>its clock: {0}</source>
   <translation>su reloj: {0}</translation>
  </message>
  <message>
   <source>left</source>
   <translation>se fue</translation>
  </message>
  <message>
   <source>max</source>
   <translation>máx.</translation>
  </message>
  <message>
   <source>microphone</source>
   <translation>micrófono</translation>
  </message>
  <message>
   <source>microphone off</source>
   <translation>micrófono apagado</translation>
  </message>
  <message>
   <source>microphone on</source>
   <translation>micrófono encendido</translation>
  </message>
  <message>
   <source>mid {0}</source>
   <translation>mid {0}</translation>
  </message>
  <message>
   <source>mid {0}, alone</source>
   <translation>mid {0}, sola</translation>
  </message>
  <message>
   <source>mid {0}, together with {1}</source>
   <translation>mid {0}, junto con {1}</translation>
  </message>
  <message>
   <source>names</source>
   <translation>nombres</translation>
  </message>
  <message>
   <source>neither sends nor receives</source>
   <translation>ni envía ni recibe</translation>
  </message>
  <message>
   <source>not reported</source>
   <translation>sin informe</translation>
  </message>
  <message>
   <source>not secure</source>
   <translation>no segura</translation>
  </message>
  <message>
   <source>now</source>
   <translation>ahora</translation>
  </message>
  <message>
   <source>offer</source>
   <translation>oferta</translation>
  </message>
  <message>
   <source>offer again: the one before had no answer</source>
   <translation>otra oferta: la anterior no tuvo respuesta</translation>
  </message>
  <message>
   <source>offer that crossed another one (glare)</source>
   <translation>oferta que se cruzó con otra (glare)</translation>
  </message>
  <message>
   <source>offer that restarts ICE</source>
   <translation>oferta que reinicia ICE</translation>
  </message>
  <message>
   <source>only receives</source>
   <translation>solo recibe</translation>
  </message>
  <message>
   <source>only sends</source>
   <translation>solo envía</translation>
  </message>
  <message>
   <source>open</source>
   <translation>abierto</translation>
  </message>
  <message>
   <source>painting, input</source>
   <translation>dibujo, entrada</translation>
  </message>
  <message>
   <source>paused, {0:,} waiting</source>
   <translation>en pausa, {0:,} esperan</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>rechazada</translation>
  </message>
  <message>
   <source>reordered</source>
   <translation>reordenado</translation>
  </message>
  <message>
   <source>retry</source>
   <translation>reintento</translation>
  </message>
  <message>
   <source>s</source>
   <translation>s</translation>
  </message>
  <message>
   <source>searching… {0} %</source>
   <translation>buscando… {0} %</translation>
  </message>
  <message>
   <source>secure</source>
   <translation>segura</translation>
  </message>
  <message>
   <source>sends and receives</source>
   <translation>envía y recibe</translation>
  </message>
  <message>
   <source>shares the port</source>
   <translation>comparte el puerto</translation>
  </message>
  <message>
   <source>sharing the screen</source>
   <translation>comparte la pantalla</translation>
  </message>
  <message>
   <source>sockets</source>
   <translation>sockets</translation>
  </message>
  <message>
   <source>test caller</source>
   <translation>interlocutor de prueba</translation>
  </message>
  <message>
   <source>the error code</source>
   <translation>el código de error</translation>
  </message>
  <message>
   <source>the number of the message</source>
   <translation>el número del mensaje</translation>
  </message>
  <message>
   <source>the room</source>
   <translation>la sala</translation>
  </message>
  <message>
   <source>the same</source>
   <translation>igual</translation>
  </message>
  <message>
   <source>the size of the payload</source>
   <translation>el tamaño del payload</translation>
  </message>
  <message>
   <source>the time of day</source>
   <translation>la hora del día</translation>
  </message>
  <message>
   <source>the type of the message</source>
   <translation>el tipo del mensaje</translation>
  </message>
  <message>
   <source>timers</source>
   <translation>timers</translation>
  </message>
  <message>
   <source>video</source>
   <translation>vídeo</translation>
  </message>
  <message>
   <source>what the payload contains</source>
   <translation>qué contiene el payload</translation>
  </message>
  <message>
   <source>who got it, by name or id</source>
   <translation>quién lo recibió, por nombre o id</translation>
  </message>
  <message>
   <source>who sent it, by name or id</source>
   <translation>quién lo envió, por nombre o id</translation>
  </message>
  <message>
   <source>who sent or got it</source>
   <translation>quién lo envió o recibió</translation>
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
   <translation>{0:,} vaciados</translation>
  </message>
  <message>
   <source>{0:,} messages are missing here</source>
   <translation>Aquí faltan {0:,} mensajes</translation>
  </message>
  <message>
   <source>{0:,} of {1:,}</source>
   <translation>{0:,} de {1:,}</translation>
  </message>
  <message>
   <source>{0:,} of {1:,} messages were sent.</source>
   <translation>Se enviaron {0:,} de {1:,} mensajes.</translation>
  </message>
  <message>
   <source>{0:,} people</source>
   <translation>{0:,} personas</translation>
  </message>
  <message>
   <source>{0:,} rooms</source>
   <translation>{0:,} salas</translation>
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
   <translation>hace {0:.1f} s</translation>
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
   <translation>{0} Hasta que se corrija, solo se entra con invitación.</translation>
  </message>
  <message>
   <source>{0} ahead</source>
   <translation>{0} por delante</translation>
  </message>
  <message>
   <source>{0} are not shown</source>
   <translation>{0} no se muestran</translation>
  </message>
  <message>
   <source>{0} behind</source>
   <translation>{0} por detrás</translation>
  </message>
  <message>
   <source>{0} candidates</source>
   <translation>{0} candidatos</translation>
  </message>
  <message>
   <source>{0} cannot be larger or smaller.</source>
   <translation>{0} no puede ser mayor ni menor.</translation>
  </message>
  <message>
   <source>{0} checks were sent, {1} answered.</source>
   <translation>Se enviaron {0} comprobaciones, {1} con respuesta.</translation>
  </message>
  <message>
   <source>{0} d</source>
   <translation>{0} d</translation>
  </message>
  <message>
   <source>{0} differences</source>
   <translation>{0} diferencias</translation>
  </message>
  <message>
   <source>{0} h {1:02}</source>
   <translation>{0} h {1:02}</translation>
  </message>
  <message>
   <source>{0} left.</source>
   <translation>{0} se fue.</translation>
  </message>
  <message>
   <source>{0} lines</source>
   <translation>{0} líneas</translation>
  </message>
  <message>
   <source>{0} lost the connection.</source>
   <translation>{0} perdió la conexión.</translation>
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
   <translation>{0} secciones</translation>
  </message>
  <message>
   <source>{0} was removed from the room.</source>
   <translation>Se sacó a {0} de la sala.</translation>
  </message>
  <message>
   <source>{0}, mid {1}</source>
   <translation>{0}, mid {1}</translation>
  </message>
  <message>
   <source>{0}, past</source>
   <translation>{0}, pasado</translation>
  </message>
  <message>
   <source>{0}, {1} from {2} to {3}</source>
   <translation>{0}, {1} de {2} a {3}</translation>
  </message>
  <message>
   <source>{0}. It is now {1}.</source>
   <translation>{0}. Ahora se llama {1}.</translation>
  </message>
  <message>
   <source>{0}. Only equal profiles go together.</source>
   <translation>{0}. Solo los perfiles iguales son compatibles.</translation>
  </message>
  <message>
   <source>{a} and {b} are not in one network and found no direct way. Neither has a relay candidate.</source>
   <translation>{a} y {b} no están en la misma red y no encontraron camino directo. Ninguno tiene un candidato relay.</translation>
  </message>
  <message>
   <source>{a} and {b} cannot see and hear each other.</source>
   <translation>{a} y {b} no pueden verse ni oírse.</translation>
  </message>
  <message>
   <source>{a} and {b} could not connect. Tried in vain (checks sent/answered): {pairs}.</source>
   <translation>{a} y {b} no pudieron conectarse. Se intentó en vano (comprobaciones enviadas/respondidas): {pairs}.</translation>
  </message>
  <message>
   <source>{a} and {b} could not connect. {a} can be reached at {own}; {b} at {others}.</source>
   <translation>{a} y {b} no pudieron conectarse. A {a} se le alcanza en {own}; a {b}, en {others}.</translation>
  </message>
  <message>
   <source>{a} and {b} may not see and hear each other.</source>
   <translation>Puede que {a} y {b} no se vean ni se oigan.</translation>
  </message>
  <message>
   <source>{a} and {b} sent offers to each other at the same time, and neither answered before one left.</source>
   <translation>{a} y {b} se enviaron ofertas al mismo tiempo, y ninguno respondió antes de que uno se fuera.</translation>
  </message>
  <message>
   <source>{a} and {b} sent offers to each other at the same time. For {seconds} s neither has answered.</source>
   <translation>{a} y {b} se enviaron ofertas al mismo tiempo. Desde hace {seconds} s ninguno ha respondido.</translation>
  </message>
  <message>
   <source>{a} and {b} sent offers to each other at the same time. The one of {b} gave way, as it should.</source>
   <translation>{a} y {b} se enviaron ofertas al mismo tiempo. La de {b} cedió, como debe ser.</translation>
  </message>
  <message>
   <source>{a} asked {b} for a new way in the middle of the call (an ICE restart).</source>
   <translation>{a} pidió a {b} un camino nuevo en mitad de la llamada (un reinicio de ICE).</translation>
  </message>
  <message>
   <source>{a} can be reached only under names that end in .local ({count}), and the two have not connected: {b} may not be able to look them up.</source>
   <translation>A {a} solo se le alcanza con nombres que terminan en .local ({count}), y los dos no se han conectado: puede que {b} no sepa resolverlos.</translation>
  </message>
  <message>
   <source>{a} can be reached only under names that end in .local ({count}). {b} has to look them up.</source>
   <translation>A {a} solo se le alcanza con nombres que terminan en .local ({count}). {b} tiene que resolverlos.</translation>
  </message>
  <message>
   <source>{a} can do {offered} for {kind}, but the answer of {b} names only {answered}.</source>
   <translation>{a} admite {offered} para {kind}, pero la respuesta de {b} solo nombra {answered}.</translation>
  </message>
  <message>
   <source>{a} did not read its messages in time, and its connection was cut {count} times.</source>
   <translation>{a} no leyó sus mensajes a tiempo y su conexión se cortó {count} veces.</translation>
  </message>
  <message>
   <source>{a} did not read its messages in time, and its connection was cut.</source>
   <translation>{a} no leyó sus mensajes a tiempo y su conexión se cortó.</translation>
  </message>
  <message>
   <source>{a} has no camera and no microphone in the call.</source>
   <translation>{a} no tiene ni cámara ni micrófono en la llamada.</translation>
  </message>
  <message>
   <source>{a} has opened the page without HTTPS, so the browser gives it no camera and no microphone.</source>
   <translation>{a} abrió la página sin HTTPS, así que el navegador no le da ni cámara ni micrófono.</translation>
  </message>
  <message>
   <source>{a} has sent {kind} to {b} for {seconds} s, and nothing of it has arrived there.</source>
   <translation>{a} envía {kind} a {b} desde hace {seconds} s, y allí no ha llegado nada.</translation>
  </message>
  <message>
   <source>{a} is in the network {own}, {b} in {others}, and the two have not connected.</source>
   <translation>{a} está en la red {own}, {b} en {others}, y los dos no se han conectado.</translation>
  </message>
  <message>
   <source>{a} is in the network {own}, {b} in {others}, one of them a VPN, and the two have not connected.</source>
   <translation>{a} está en la red {own}, {b} en {others}, una de ellas una VPN, y los dos no se han conectado.</translation>
  </message>
  <message>
   <source>{a} offered a=setup:{offered} and {b} answered a=setup:{answered}. One has to be active, the other passive.</source>
   <translation>{a} ofreció a=setup:{offered} y {b} respondió a=setup:{answered}. Uno tiene que ser active y el otro passive.</translation>
  </message>
  <message>
   <source>{a} offered {kind} as {offered}, and {b} answered {answered}: these do not go together.</source>
   <translation>{a} ofreció {kind} como {offered} y {b} respondió {answered}: no son compatibles.</translation>
  </message>
  <message>
   <source>{a} sends {kind} to {b}, but nothing of it has arrived there for {seconds} s.</source>
   <translation>{a} envía {kind} a {b}, pero allí no ha llegado nada desde hace {seconds} s.</translation>
  </message>
  <message>
   <source>{a} sent a message ({types}) to {b}, who had left {seconds} s before.</source>
   <translation>{a} envió un mensaje ({types}) a {b}, que se había ido {seconds} s antes.</translation>
  </message>
  <message>
   <source>{a} sent an offer to {b} {seconds} s ago, and no answer has come.</source>
   <translation>{a} envió una oferta a {b} hace {seconds} s y no ha llegado respuesta.</translation>
  </message>
  <message>
   <source>{a} sent an offer to {b} {seconds} s ago. A fault rule dropped it.</source>
   <translation>{a} envió una oferta a {b} hace {seconds} s. Una regla de fallo la descartó.</translation>
  </message>
  <message>
   <source>{a} sent an offer to {b}. One of them left {seconds} s later, and no answer had come.</source>
   <translation>{a} envió una oferta a {b}. Uno de ellos se fue {seconds} s después y no había llegado respuesta.</translation>
  </message>
  <message>
   <source>{a} sent candidates to {b} ({count} of them) before its offer or answer. Without a description, addIceCandidate refuses them.</source>
   <translation>{a} envió candidatos a {b} ({count}) antes de su oferta o respuesta. Sin descripción, addIceCandidate los rechaza.</translation>
  </message>
  <message>
   <source>{a} sent candidates to {b} ({count} so far) without an offer or an answer before them.</source>
   <translation>{a} envió candidatos a {b} ({count} hasta ahora) sin oferta ni respuesta antes.</translation>
  </message>
  <message>
   <source>{a} sent {count} messages ({types}) to {b}, who had left {seconds} s before the last of them.</source>
   <translation>{a} envió {count} mensajes ({types}) a {b}, que se había ido {seconds} s antes del último.</translation>
  </message>
  <message>
   <source>{b} declined all {kind}. {a} offered {offered}: {b} seems to know none of these.</source>
   <translation>{b} rechazó todo el {kind}. {a} ofreció {offered}: parece que {b} no conoce ninguno.</translation>
  </message>
  <message>
   <source>{b} does not see or hear {a}.</source>
   <translation>{b} no ve ni oye a {a}.</translation>
  </message>
  <message>
   <source>“{0}” is no number.</source>
   <translation>«{0}» no es un número.</translation>
  </message>
  <message>
   <source>“{0}” is no size.</source>
   <translation>«{0}» no es un tamaño.</translation>
  </message>
  <message>
   <source>“{0}” is no time of day.</source>
   <translation>«{0}» no es una hora del día.</translation>
  </message>
  <message>
   <source>“{0}” is not known here.</source>
   <translation>«{0}» no se conoce aquí.</translation>
  </message>
 </context>
</TS>

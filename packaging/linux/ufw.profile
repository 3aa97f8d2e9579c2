[Callbox]
title=Callbox
description=Video rooms for phones and laptops in this network
ports=8443,8080/tcp|5353/udp

#!/bin/sh
# Robi kod wywołań z WSDL i buduje przyklad. Użycie: zbuduj.sh FOLDER [FOLDER_Z_WSDL]
set -eu
tu=$(cd "$(dirname "$0")" && pwd)
wsdl=${2:-$tu/../../wsdl}
mkdir -p "$1"
wsdl2h -c -P -t "$tu/typemap.dat" -o "$1/csizs.h" "$wsdl/Slowniki.wsdl" "$wsdl/ZasilanieCBB.wsdl" "$wsdl/DaneBeneficjenta.wsdl"
soapcpp2 -1 -c -C -L -x -I/usr/share/gsoap/import -d "$1" "$1/csizs.h"
cc -I"$1" -o "$1/przyklad" "$tu/przyklad.c" "$1/soapC.c" "$1/soapClient.c" -lgsoap

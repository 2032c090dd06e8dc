@echo off
rem Runs Dateline on Windows, from its unpacked zip: finds Java 25 and hands on the arguments.
setlocal
set "root=%~dp0"
set "jar=%root%dateline.jar"
set "cache=%root%start.aot"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

set "version="
for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /i "version"') do set "version=%%~v"
if not defined version goto missing
for /f "delims=.-+" %%v in ("%version%") do set "major=%%v"
if %major% LSS 25 goto missing
if not exist "%jar%" (
  echo dateline: %jar% is not there: run dateline.cmd where the zip was unpacked. 1>&2
  exit /b 3
)

set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED"
if exist "%cache%" goto run
echo dateline: preparing a quick start (once) ... 1>&2
"%java%" %options% "-XX:AOTCacheOutput=%cache%" -jar "%jar%" code "%root%docs\examples\nepal.txt" >nul 2>&1
if errorlevel 1 type nul >"%cache%"

:run
for %%f in ("%cache%") do if %%~zf GTR 0 set options=%options% "-XX:AOTCache=%cache%" -Xlog:disable
"%java%" %options% %DATELINE_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %errorlevel%

:missing
echo dateline: Dateline needs Java 25 or later, and "%java%" is none. 1>&2
echo dateline: Install it, for instance Temurin 25 from https://adoptium.net, or set JAVA_HOME to it. 1>&2
exit /b 3

@echo off
rem Starts Trialdesk from a clone: finds a JDK 25 or newer, builds when there is no build yet, then
rem runs the program with the arguments given.
setlocal
set "HOME_DIR=%~dp0"
set "JDK="
call :try "%JAVA_HOME%"
call :try "%JAVA25_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\jdk*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined JDK (
    echo Trialdesk needs a JDK 25 or newer and found none in JAVA_HOME or the usual folders. 1>&2
    echo Install one, Eclipse Temurin 25 for example, or set JAVA25_HOME to where it is. 1>&2
    exit /b 1
)
if not exist "%HOME_DIR%target\trialdesk.jar" (
    echo Building Trialdesk; the first time takes a few minutes ... 1>&2
    set "JAVA25_HOME=%JDK%"
    call mvn -q -B -ntp -f "%HOME_DIR%pom.xml" package -DskipTests 1>&2 || exit /b 1
)
"%JDK%\bin\java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true "-Dtrialdesk.samples=%HOME_DIR%sample-projects" -cp "%HOME_DIR%target\trialdesk.jar;%HOME_DIR%target\lib\*" io.trialdesk.boot.Main %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%~V"
set "FOUND=%FOUND:"=%"
if %FOUND% GEQ 25 set "JDK=%~1"
exit /b 0

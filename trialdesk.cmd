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
set "CACHE=%HOME_DIR%target\trialdesk.aot"
set "CLASSES=%HOME_DIR%target\trialdesk.jar;%HOME_DIR%target\lib\*"
set "FLAGS=--enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Djfr.unsupported.vm=true"
if not exist "%HOME_DIR%target\trialdesk.jar" (
    echo Building Trialdesk; the first time takes a few minutes ... 1>&2
    set "JAVA25_HOME=%JDK%"
    call mvn -q -B -ntp -f "%HOME_DIR%pom.xml" package -DskipTests 1>&2 || exit /b 1
    call :learn
)
rem A cache of another JDK is passed over without a word; standard output belongs to the program.
if exist "%CACHE%" set "FLAGS=%FLAGS% -XX:AOTCache="%CACHE%" -Xlog:disable -Xlog:all=error:stderr"
"%JDK%\bin\java" %FLAGS% "-Dtrialdesk.samples=%HOME_DIR%sample-projects" -cp "%CLASSES%" io.trialdesk.boot.Main %*
exit /b %ERRORLEVEL%

rem Keeps the classes that a start loads in a file that the next start maps.
:learn
set "SCRATCH=%TEMP%\trialdesk-%RANDOM%"
if exist "%CACHE%" del "%CACHE%"
"%JDK%\bin\java" %FLAGS% -XX:AOTCacheOutput="%CACHE%" -cp "%CLASSES%" io.trialdesk.boot.Main runs --home "%SCRATCH%" "%HOME_DIR%sample-projects" >nul 2>&1
if errorlevel 1 if exist "%CACHE%" del "%CACHE%"
if exist "%SCRATCH%" rmdir /s /q "%SCRATCH%"
exit /b 0

:try
if defined JDK exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%~V"
set "FOUND=%FOUND:"=%"
if %FOUND% GEQ 25 set "JDK=%~1"
exit /b 0

using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Assistant.Testing;

/// <summary>
/// Puts whatever a run of tests writes to the temporary folder into one folder of the process, which goes with it. What a killed run left
/// behind goes at the start of the next one.
/// </summary>
file static class TemporaryFiles
{
    private const string Prefix = "assistant-tests-";

    // A server of another user's (PostgreSQL's) has to pass through, and to read nothing.
    private const UnixFileMode PassThrough = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

#pragma warning disable CA2255 // A test assembly has no other place that is run before all else.
    [ModuleInitializer]
    internal static void Keep()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"{Prefix}{Environment.ProcessId}");
        if (OperatingSystem.IsWindows() || Path.GetTempPath().Contains(Prefix, StringComparison.Ordinal)) return;
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Prefix}*").Where(IsLeft)) Remove(left);
        Directory.CreateDirectory(folder, PassThrough);
        Environment.SetEnvironmentVariable("TMPDIR", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
    }
#pragma warning restore CA2255

    private static bool IsLeft(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder)[Prefix.Length..], out var id)) return false;
        try { using var process = Process.GetProcessById(id); return false; }
        catch (ArgumentException) { return true; }
    }

    private static void Remove(string folder)
    {
        try { Directory.Delete(folder, recursive: true); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { /* The next run removes it. */ }
    }
}

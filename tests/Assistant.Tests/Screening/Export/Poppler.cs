using System.ComponentModel;
using System.Diagnostics;

namespace Assistant.Tests.Screening.Export;

/// <summary>Another program's reading of our PDF: Debian's poppler-utils.</summary>
internal static class Poppler
{
    public static string? Missing { get; } = IsThere() ? null : "pdftotext is not installed: apt-get install poppler-utils.";

    public static string Text(byte[] pdf) => Run("pdftotext", pdf, "-layout", "{file}", "-");

    public static string Info(byte[] pdf) => Run("pdfinfo", pdf, "{file}");

    public static string Fonts(byte[] pdf) => Run("pdffonts", pdf, "{file}");

    /// <summary>The tree of tags, as a screen reader goes through it.</summary>
    public static string Structure(byte[] pdf) => Run("pdfinfo", pdf, "-struct-text", "{file}");

    private static string Run(string program, byte[] pdf, params string[] arguments)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("pdf-").FullName, "report.pdf");
        File.WriteAllBytes(file, pdf);
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in arguments) start.ArgumentList.Add(argument == "{file}" ? file : argument);
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        complaints.Result.ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
        return output;
    }

    private static bool IsThere()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true })!;
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A fact that needs poppler-utils; skipped, with the reason, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PopplerFactAttribute : FactAttribute
{
    public PopplerFactAttribute() => Skip = Poppler.Missing;
}

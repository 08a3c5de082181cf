using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Assistant.Corpus.Reading.Pdf;

/// <summary>
/// Runs <c>pdftotext</c> on a file in a folder that only this account can read: without a shell, with an end to its time, its memory
/// and what it may print, and the folder gone afterwards.
/// </summary>
internal static class PdfToText
{
    private const string Limiter = "/usr/bin/prlimit";
    private const int NotAllowed = 3;

    public static async Task<string> PrintAsync(ReadOnlyMemory<byte> pdf, ReadLimits limits, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("reading-");
        try
        {
            var file = Path.Combine(folder.FullName, "document.pdf");
            await File.WriteAllBytesAsync(file, pdf, cancellationToken);
            return await RunAsync(file, folder.FullName, limits, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string file, string folder, ReadLimits limits, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var program = Start(file, folder, limits);
        timed.CancelAfter(TimeSpan.FromSeconds(limits.PdfSeconds));
        try
        {
            var errors = ErrorsAsync(program.StandardError, timed.Token);
            var printed = await PrintedAsync(program.StandardOutput, limits, timed.Token);
            await program.WaitForExitAsync(timed.Token);
            return program.ExitCode == 0 ? printed : throw Refusal(program.ExitCode, await errors);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableException("adding.refused-slow", ("seconds", limits.PdfSeconds.ToString(CultureInfo.InvariantCulture)));
        }
        finally
        {
            await EndAsync(program);
        }
    }

    private static Process Start(string file, string folder, ReadLimits limits)
    {
        List<string> arguments = ["-bbox-layout", "-enc", "UTF-8", "-l", $"{limits.MaxPages + 1}", file, "-"];
        var limited = File.Exists(Limiter);
        if (limited) arguments.InsertRange(0, [$"--as={(long)limits.PdfMegabytes * ReadLimits.Megabyte}", $"--cpu={limits.PdfSeconds}", "--core=0", "--fsize=0", "--", limits.PdfToText]);
        var start = new ProcessStartInfo(limited ? Limiter : limits.PdfToText, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start) ?? throw new UnreadableException("adding.refused-no-pdf-reader");
        }
        catch (Win32Exception)
        {
            throw new UnreadableException("adding.refused-no-pdf-reader");
        }
    }

    // The places of the words take some forty times the room of the words.
    private static async Task<string> PrintedAsync(StreamReader output, ReadLimits limits, CancellationToken cancellationToken)
    {
        var printed = new StringBuilder();
        var buffer = new char[65_536];
        for (int read; (read = await output.ReadAsync(buffer, cancellationToken)) > 0;)
            if (printed.Append(buffer, 0, read).Length > limits.MaxCharacters * 40L) throw new UnreadableException("adding.refused-long", ("most", $"{limits.MaxCharacters / 3000:N0}"));
        return printed.ToString();
    }

    // It complains of every small fault; the beginning says what matters. The rest is read so that it can go on.
    private static async Task<string> ErrorsAsync(StreamReader errors, CancellationToken cancellationToken)
    {
        var told = new StringBuilder();
        var buffer = new char[4096];
        for (int read; (read = await errors.ReadAsync(buffer, cancellationToken)) > 0;)
            if (told.Length < 20_000) told.Append(buffer, 0, read);
        return told.ToString();
    }

    private static UnreadableException Refusal(int exitCode, string errors) =>
        errors.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase) ? new("adding.refused-password")
        : exitCode == NotAllowed || errors.Contains("not allowed", StringComparison.OrdinalIgnoreCase) ? new("adding.refused-locked")
        : errors.Contains("failed to execute", StringComparison.OrdinalIgnoreCase) ? new("adding.refused-no-pdf-reader")
        : new("adding.refused-damaged");

    private static async Task EndAsync(Process program)
    {
        try
        {
            if (!program.HasExited) program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }
    }
}

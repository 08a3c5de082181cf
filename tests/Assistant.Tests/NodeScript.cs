using System.Diagnostics;

namespace Assistant.Tests;

/// <summary>Scripts of tests/web, by which packages of Microsoft judge what the product makes. Nothing is fetched.</summary>
internal static class NodeScript
{
    private static readonly Lazy<bool> HasNode = new(() =>
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    private static string Folder { get; } = Path.Combine(Root(), "tests", "web");

    /// <summary>What to install before a script can use the package; null where nothing is missing.</summary>
    public static string? Missing(string package) =>
        !File.Exists(Path.Combine(Folder, "node_modules", package, "package.json")) ? "Run 'npm ci' in tests/web."
        : !HasNode.Value ? "Install Node 20."
        : null;

    /// <summary>The script, running, with its input and output open. It ends when its input does.</summary>
    public static Process Start(string script) => Process.Start(new ProcessStartInfo("node", [script])
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>What the script prints for that input. It has to end well.</summary>
    public static async Task<string> RunAsync(string script, string input)
    {
        using var node = Start(script);
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        return await output;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Assistant.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No Assistant.sln above the tests.");
    }
}

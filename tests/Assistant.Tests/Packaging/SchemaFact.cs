using System.Diagnostics;

namespace Assistant.Tests.Packaging;

/// <summary>A fact that needs Node and the schemas of tests/web; where they are missing it is skipped, and says what to install.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute() => Skip = Missing;

    public static string Folder { get; } = Checkout.Content.PathOf("tests/web");

    /// <summary>What to install before these tests can run; null where nothing is missing.</summary>
    public static string? Missing { get; } =
        !File.Exists(Path.Combine(Folder, "node_modules/@microsoft/app-manifest/package.json")) ? "Run 'npm ci' in tests/web."
        : !HasNode() ? "Install Node 20."
        : null;

    private static bool HasNode()
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
    }
}

using System.Diagnostics;
using System.Text.Json;

namespace Assistant.Tests.Messages;

/// <summary>
/// Microsoft's own schema of an activity, asked about everything that a stand-in for a channel is sent. One Node process judges all
/// of it. Where the package is missing nothing is judged, and <see cref="ActivityJudgeTests"/> is skipped and says so.
/// </summary>
internal static class ActivityJudge
{
    public const string Package = "@microsoft/agents-activity";

    private static readonly SemaphoreSlim Asking = new(1);
    private static readonly Lazy<Process?> Node = new(() => NodeScript.Missing(Package) is null ? NodeScript.Start("validate-activities.mjs") : null);

    /// <summary>What the schema says against the activity; empty where it is valid.</summary>
    public static async Task<IReadOnlyList<string>> FaultsInAsync(string activity)
    {
        if (Node.Value is not { } node) return [];
        await Asking.WaitAsync();
        try
        {
            await node.StandardInput.WriteLineAsync(activity.ReplaceLineEndings(" "));
            await node.StandardInput.FlushAsync();
            return JsonSerializer.Deserialize<string[]>(await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await node.StandardError.ReadToEndAsync()))!;
        }
        finally
        {
            Asking.Release();
        }
    }

    /// <summary>Fails the test where the activity is not valid.</summary>
    public static async Task DemandAsync(string activity) => (await FaultsInAsync(activity)).ShouldBeEmpty(activity);
}

using System.Net.Http.Json;
using System.Text.Json;
using Assistant.CrashTests.Core;
using Assistant.Teams;

namespace Assistant.CrashTests.Cluster;

/// <summary>The time from one node's end to the next: once it has come nobody says anything more, until things were looked at.</summary>
internal sealed class ClusterRun(int number, HttpClient proxy, LoopbackChannel channel) : IRun
{
    private readonly Lock _arming = new();
    private Trigger? _trigger;
    private volatile bool _wasKilled;

    public int Number => number;

    public bool WasKilled => _wasKilled;

    /// <summary>From now on signs count, until the moment comes.</summary>
    public void Arm(Moment moment, Action kill)
    {
        channel.Seen = Saw;
        lock (_arming) _trigger = new Trigger(moment, () =>
        {
            _wasKilled = true;
            kill();
        });
    }

    public void Disarm()
    {
        channel.Seen = _ => { };
        lock (_arming)
        {
            _trigger?.Dispose();
            _trigger = null;
        }
    }

    public async Task<Receipt?> DeliverAsync(Activity activity)
    {
        if (WasKilled) return null;
        Saw(Sign.Command);
        using var response = await proxy.PostAsJsonAsync("/api/messages", activity, TeamsJson.Wire.Activity);
        var body = await response.Content.ReadAsByteArrayAsync();
        if (WasKilled && (int)response.StatusCode == 502) return null;
        return new Receipt((int)response.StatusCode, body.Length == 0 || !response.IsSuccessStatusCode ? null : JsonDocument.Parse(body).RootElement);
    }

    private void Saw(Sign sign)
    {
        lock (_arming) _trigger?.Saw(sign);
    }
}

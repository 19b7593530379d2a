package org.madang.engine.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.madang.api.Values;
import org.madang.engine.Outbox;

/** Tells the public record which models and parameters are in force from now on. */
final class ModelNews {

    private final Outbox outbox;

    ModelNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** With the verdict of the charter, by the hashes of its rules and of its report, if the pack brings rules. */
    void deployed(Pack pack, DeploymentWithDefinitions deployment, Optional<Judgement> judgement) {
        var news = news(pack, deployment);
        outbox.put(
                Outbox.REGISTER,
                judgement.map(said -> news.with("charter", charter(said))).orElse(news));
    }

    private static Map<String, String> charter(Judgement judgement) {
        return new TreeMap<>(Map.of(
                "verdict",
                judgement.verdict().name(),
                "rules",
                JudgementFile.rules(judgement.pack()),
                "report",
                Sha256.of(JudgementFile.of(judgement))));
    }

    private static Values news(Pack pack, DeploymentWithDefinitions deployment) {
        return Values.of("type", "model")
                .with("at", deployment.getDeploymentTime().toInstant())
                .with("pack", pack.name())
                .with("sha256", pack.digest())
                .with("files", files(pack))
                .with("processes", versions(deployment));
    }

    private static Map<String, String> files(Pack pack) {
        var hashes = new TreeMap<String, String>();
        pack.files().forEach((path, content) -> hashes.put(path, Sha256.of(content)));
        return hashes;
    }

    private static Map<String, Integer> versions(DeploymentWithDefinitions deployment) {
        var versions = new TreeMap<String, Integer>();
        var processes = deployment.getDeployedProcessDefinitions();
        if (processes != null) {
            processes.forEach((ProcessDefinition process) -> versions.put(process.getKey(), process.getVersion()));
        }
        return versions;
    }
}

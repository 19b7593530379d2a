package org.madang.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Models as other tools write them. */
final class ForeignModels {

    private static final Map<String, String> MODELS = Map.of(
            "camunda8.bpmn",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0"
                id="d" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud"
                modeler:executionPlatformVersion="8.5.0">
              <bpmn:process id="cloud" isExecutable="true">
                <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
                <bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="pay"/>
                  </bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end"/><bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """,
            "flowable.bpmn20.xml",
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                targetNamespace="http://www.flowable.org/processdef">
              <process id="flow" isExecutable="true">
                <startEvent id="start" flowable:formFieldValidation="true"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
                <serviceTask id="work" flowable:type="http"/>
                <sequenceFlow id="f2" sourceRef="work" targetRef="end"/><endEvent id="end"/>
              </process>
            </definitions>
            """,
            "signavio.bpmn",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:signavio="http://www.signavio.com" exporter="Signavio Process Editor" id="sid-1"
                targetNamespace="http://www.signavio.com">
              <collaboration id="sid-c"><participant id="sid-p" name="City" processRef="sid-2"/></collaboration>
              <process id="sid-2" isClosed="false" isExecutable="false" processType="None">
                <extensionElements><signavio:signavioMetaData metaKey="revisionid" metaValue="1"/></extensionElements>
                <startEvent id="sid-3"/><sequenceFlow id="sid-4" sourceRef="sid-3" targetRef="sid-5"/>
                <complexGateway id="sid-5"/><sequenceFlow id="sid-6" sourceRef="sid-5" targetRef="sid-7"/>
                <endEvent id="sid-7"/>
              </process>
            </definitions>
            """,
            "moddle.bpmn",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL" id="empty-definitions"
                targetNamespace="http://bpmn.io/schema/bpmn">
              <bpmn2:process id="moddle"><bpmn2:startEvent id="start"/>
                <bpmn2:sequenceFlow id="f" sourceRef="start" targetRef="work"/><bpmn2:adHocSubProcess id="work"/>
              </bpmn2:process>
            </bpmn2:definitions>
            """,
            "jbpm.bpmn2",
            """
            <bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:drools="http://www.jboss.org/drools" id="j" targetNamespace="http://www.omg.org/bpmn20">
              <bpmn2:itemDefinition id="_x" structureRef="String"/>
              <bpmn2:process id="jbpm" drools:packageName="com.sample" drools:version="1.0" drools:adHoc="true">
                <bpmn2:startEvent id="s"/><bpmn2:sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                <bpmn2:task id="t" drools:taskName="Log"/><bpmn2:sequenceFlow id="g" sourceRef="t" targetRef="e"/>
                <bpmn2:endEvent id="e"/>
              </bpmn2:process>
            </bpmn2:definitions>
            """,
            "bpmn1.bpmn",
            """
            <Package xmlns="http://www.wfmc.org/2008/XPDL2.1" Id="old"><WorkflowProcesses/></Package>
            """);

    private ForeignModels() {}

    static void write(Path folder) throws IOException {
        for (var model : MODELS.entrySet()) {
            Files.writeString(folder.resolve(model.getKey()), model.getValue());
        }
    }
}
